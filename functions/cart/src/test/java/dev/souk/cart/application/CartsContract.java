package dev.souk.cart.application;

import static dev.souk.cart.CartFixture.ANNA;
import static dev.souk.cart.CartFixture.BERT;
import static dev.souk.cart.CartFixture.BREAD;
import static dev.souk.cart.CartFixture.CART;
import static dev.souk.cart.CartFixture.MILK;
import static dev.souk.cart.CartFixture.annasCart;
import static dev.souk.cart.CartFixture.sku;
import static dev.souk.cart.CartFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.cart.domain.Cart;
import dev.souk.lambda.dynamodb.StaleWrite;
import org.junit.jupiter.api.Test;

/** What every {@link Carts} does. */
public abstract class CartsContract {
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

        assertThat(carts.replace(annasCart(), changed)).isTrue();
        assertThat(carts.find(CART, ANNA)).contains(changed);

        assertThat(carts.replace(changed, changed.checkedOut())).isTrue();
        assertThat(carts.find(CART, ANNA)).contains(changed.checkedOut());
    }

    @Test
    void refuses_to_replace_a_cart_that_changed_meanwhile_or_is_gone() {
        Cart milk = with(annasCart(), MILK, 2);
        assertThat(carts.replace(annasCart(), milk)).isFalse();

        carts.open(annasCart());
        carts.replace(annasCart(), milk);

        assertThat(carts.replace(annasCart(), with(annasCart(), BREAD, 1))).isFalse();
        assertThat(carts.find(CART, ANNA)).contains(milk);
    }

    @Test
    void refuses_to_open_a_cart_twice() {
        carts.open(annasCart());

        assertThatThrownBy(() -> carts.open(annasCart())).isInstanceOf(StaleWrite.class);
    }
}
