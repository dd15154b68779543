package dev.souk.cart.application;

import static dev.souk.cart.CartFixture.ANNA;
import static dev.souk.cart.CartFixture.BERT;
import static dev.souk.cart.CartFixture.BREAD;
import static dev.souk.cart.CartFixture.CART;
import static dev.souk.cart.CartFixture.MILK;
import static dev.souk.cart.CartFixture.NOW;
import static dev.souk.cart.CartFixture.annasCart;
import static dev.souk.cart.CartFixture.sku;
import static dev.souk.cart.CartFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartFact;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.LineChange.Changed;
import dev.souk.cart.domain.MergedLines;
import dev.souk.lambda.dynamodb.StaleWrite;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link Carts} does. */
public abstract class CartsContract {
    private static final List<CartFact> NONE = List.of();

    private final Carts carts = carts();

    /** Without any cart in it. */
    protected abstract Carts carts();

    @Test
    void finds_a_cart_as_it_was_opened() {
        carts.open(annasCart());

        assertThat(carts.find(CART, ANNA)).contains(annasCart());
    }

    @Test
    void finds_no_cart_that_is_not_there_or_is_someone_elses() {
        assertThat(carts.find(CART, ANNA)).isEmpty();

        carts.open(annasCart());
        assertThat(carts.find(CART, BERT)).isEmpty();
    }

    @Test
    void keeps_every_line_in_its_order() {
        Cart full = annasCart();
        for (int i = Cart.MAX_LINES; i > 0; i--) {
            full = with(full, sku(i), i % 99 + 1);
        }
        carts.open(full);

        assertThat(carts.find(CART, ANNA)).contains(full);
    }

    @Test
    void replaces_a_cart_by_what_became_of_it() {
        carts.open(annasCart());
        Cart changed = with(annasCart(), MILK, 2);

        assertThat(carts.replace(annasCart(), changed, NONE)).isTrue();
        assertThat(carts.find(CART, ANNA)).contains(changed);

        assertThat(carts.replace(changed, changed.checkedOut(), NONE)).isTrue();
        assertThat(carts.find(CART, ANNA)).contains(changed.checkedOut());
    }

    @Test
    void refuses_to_replace_a_cart_that_changed_meanwhile_or_is_gone() {
        Cart milk = with(annasCart(), MILK, 2);
        assertThat(carts.replace(annasCart(), milk, NONE)).isFalse();

        carts.open(annasCart());
        carts.replace(annasCart(), milk, NONE);

        assertThat(carts.replace(annasCart(), with(annasCart(), BREAD, 1), NONE))
                .isFalse();
        assertThat(carts.find(CART, ANNA)).contains(milk);
    }

    @Test
    void keeps_everything_else_that_a_cart_remembers() {
        Cart source = with(Cart.open(new CartId("source"), BERT, NOW), BREAD, 3);
        Cart target = with(annasCart(), MILK, 2);
        carts.open(annasCart());
        carts.open(Cart.open(source.id(), BERT, NOW));
        carts.replace(annasCart(), target, NONE);
        carts.replace(Cart.open(source.id(), BERT, NOW), source, NONE);
        Cart saved = ((Changed) target.save(MILK, NOW)).cart();
        carts.replace(target, saved, NONE);
        Changed merged = MergedLines.of(saved, source, NOW).orElseThrow();
        Cart closed = source.mergedInto(CART);

        assertThat(carts.change(List.of(
                        new CartChange(saved, merged.cart(), merged.facts()), new CartChange(source, closed, NONE))))
                .isTrue();

        assertThat(carts.find(CART)).contains(merged.cart());
        assertThat(carts.find(source.id())).contains(closed);
        Cart handed = merged.cart().handedTo(BERT, NOW);
        assertThat(carts.replace(merged.cart(), handed, NONE)).isTrue();
        assertThat(carts.find(CART, BERT)).contains(handed);
    }

    @Test
    void makes_all_changes_or_none() {
        Cart other = Cart.open(new CartId("other"), ANNA, NOW);
        carts.open(annasCart());
        carts.open(other);
        carts.replace(other, with(other, BREAD, 1), NONE);

        assertThat(carts.change(List.of(
                        new CartChange(annasCart(), with(annasCart(), MILK, 1), NONE),
                        new CartChange(other, other.mergedInto(CART), NONE))))
                .isFalse();
        assertThat(carts.find(CART)).contains(annasCart());
    }

    @Test
    void finds_an_owners_carts_while_they_are_open_and_the_others_when_asked() {
        Cart other = Cart.open(new CartId("other"), ANNA, NOW);
        carts.open(annasCart());
        carts.open(other);
        carts.replace(other, other.checkedOut(), NONE);

        assertThat(carts.of(ANNA, false)).containsExactly(annasCart());
        assertThat(carts.of(ANNA, true)).containsExactlyInAnyOrder(annasCart(), other.checkedOut());
        assertThat(carts.of(BERT, true)).isEmpty();

        carts.replace(annasCart(), annasCart().handedTo(BERT, NOW), NONE);
        assertThat(carts.of(ANNA, false)).isEmpty();
        assertThat(carts.of(BERT, false)).containsExactly(annasCart().handedTo(BERT, NOW));
    }

    @Test
    void opens_no_more_carts_than_one_may_have_until_one_is_gone() {
        for (int i = 0; i < Carts.MAX_OPEN; i++) {
            assertThat(carts.open(Cart.open(new CartId("cart-" + i), ANNA, NOW)))
                    .isTrue();
        }

        Cart more = Cart.open(new CartId("more"), ANNA, NOW);
        assertThat(carts.open(more)).isFalse();
        assertThat(carts.find(more.id())).isEmpty();

        assertThat(carts.delete(carts.find(CART).orElseThrow())).isTrue();
        assertThat(carts.open(more)).isTrue();
    }

    @Test
    void deletes_a_cart_as_it_was_read_and_no_other() {
        carts.open(annasCart());
        carts.replace(annasCart(), with(annasCart(), MILK, 1), NONE);

        assertThat(carts.delete(annasCart())).isFalse();
        assertThat(carts.delete(with(annasCart(), MILK, 1))).isTrue();
        assertThat(carts.find(CART)).isEmpty();
        assertThat(carts.of(ANNA, true)).isEmpty();
    }

    @Test
    void forgets_an_owner_who_has_no_carts_left() {
        carts.open(annasCart());
        assertThat(carts.forget(ANNA)).isFalse();
        assertThat(carts.of(ANNA, true)).containsExactly(annasCart());

        carts.delete(annasCart());

        assertThat(carts.forget(ANNA)).isTrue();
        assertThat(carts.forget(ANNA)).isTrue();
        assertThat(carts.forget(BERT)).isTrue();
    }

    @Test
    void refuses_to_open_a_cart_twice() {
        carts.open(annasCart());

        assertThatThrownBy(() -> carts.open(annasCart())).isInstanceOf(StaleWrite.class);
    }
}
