package dev.souk.cart.domain;

import static dev.souk.cart.CartFixture.BERT;
import static dev.souk.cart.CartFixture.BREAD;
import static dev.souk.cart.CartFixture.CART;
import static dev.souk.cart.CartFixture.MILK;
import static dev.souk.cart.CartFixture.NOW;
import static dev.souk.cart.CartFixture.annasCart;
import static dev.souk.cart.CartFixture.line;
import static dev.souk.cart.CartFixture.sku;
import static dev.souk.cart.CartFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.cart.domain.CartFact.ItemAdded;
import dev.souk.cart.domain.CartFact.ItemRemoved;
import dev.souk.cart.domain.LineChange.Changed;
import dev.souk.cart.domain.LineChange.Closed;
import dev.souk.cart.domain.LineChange.Full;
import dev.souk.cart.domain.LineChange.NotInCart;
import dev.souk.cart.domain.LineChange.Unchanged;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CartTest {
    @Test
    void sets_a_quantity_and_does_not_add_to_it() {
        Cart cart = with(with(with(annasCart(), MILK, 5), BREAD, 1), MILK, 2);

        assertThat(cart.lines()).containsExactly(line(MILK, 2), line(BREAD, 1));
        assertThat(cart.version()).isEqualTo(4);
    }

    @Test
    void does_not_change_when_told_what_it_holds_already() {
        assertThat(with(annasCart(), MILK, 2).put(line(MILK, 2), NOW)).isEqualTo(new Unchanged());
        assertThat(annasCart().remove(MILK, NOW)).isEqualTo(new Unchanged());
    }

    @Test
    void takes_a_product_out() {
        Cart cart = with(with(annasCart(), MILK, 5), BREAD, 1);

        assertThat(cart.remove(MILK, NOW))
                .isInstanceOfSatisfying(
                        Changed.class,
                        changed -> assertThat(changed.cart().skus()).containsExactly(BREAD));
    }

    @Test
    void holds_so_many_products_and_not_one_more() {
        Cart full = annasCart();
        for (int i = 0; i < Cart.MAX_LINES; i++) {
            full = with(full, sku(i), 1);
        }

        assertThat(full.put(line(MILK, 2), NOW)).isEqualTo(new Full());
        assertThat(full.put(line(sku(Cart.MAX_LINES - 1), 2), NOW)).isInstanceOf(Changed.class);
    }

    @Test
    void does_not_change_any_more_once_checked_out() {
        Cart closed = with(annasCart(), MILK, 2).checkedOut();

        assertThat(closed.put(line(MILK, 3), NOW)).isEqualTo(new Closed());
        assertThat(closed.put(line(MILK, 2), NOW)).isEqualTo(new Closed());
        assertThat(closed.remove(MILK, NOW)).isEqualTo(new Closed());
    }

    @Test
    void expires_thirty_days_after_its_last_change() {
        Instant later = NOW.plus(Duration.ofDays(29));
        Cart kept = switch (annasCart().put(line(MILK, 2), later)) {
            case Changed(Cart changed, List<CartFact> _) -> changed;
            case Object other -> throw new AssertionError(other);
        };

        assertThat(annasCart().activity().expiresAt()).isEqualTo(Instant.parse("2026-03-31T10:00:00Z"));
        assertThat(annasCart().isExpiredAt(Instant.parse("2026-03-31T09:59:59Z")))
                .isFalse();
        assertThat(annasCart().isExpiredAt(Instant.parse("2026-03-31T10:00:00Z")))
                .isTrue();
        assertThat(kept.isExpiredAt(Instant.parse("2026-03-31T10:00:00Z"))).isFalse();
    }

    @Test
    void lives_three_times_as_long_with_a_customer() {
        Cart own = Cart.open(CART, BERT, NOW);

        assertThat(own.activity().expiresAt()).isEqualTo(Instant.parse("2026-05-30T10:00:00Z"));
        assertThat(annasCart().handedTo(BERT, NOW).activity().expiresAt())
                .isEqualTo(own.activity().expiresAt());
    }

    @Test
    void keeps_a_line_for_later_and_gets_it_back() {
        Cart cart = with(annasCart(), MILK, 5);

        Cart saved = changed(cart.save(MILK, NOW));
        assertThat(saved.lines()).isEmpty();
        assertThat(saved.saved()).containsExactly(line(MILK, 5));
        assertThat(saved.save(MILK, NOW)).isEqualTo(new Unchanged());
        assertThat(saved.save(BREAD, NOW)).isEqualTo(new NotInCart(BREAD));

        Cart back = with(saved, MILK, 2);
        assertThat(back.lines()).containsExactly(line(MILK, 2));
        assertThat(back.saved()).isEmpty();
        assertThat(changed(saved.forget(MILK, NOW)).saved()).isEmpty();
    }

    @Test
    void tells_how_many_units_came_and_went() {
        Cart cart = with(annasCart(), MILK, 5);

        assertThat(facts(annasCart().put(line(MILK, 5), NOW))).containsExactly(new ItemAdded(MILK, 5));
        assertThat(facts(cart.put(line(MILK, 7), NOW))).containsExactly(new ItemAdded(MILK, 2));
        assertThat(facts(cart.put(line(MILK, 1), NOW))).containsExactly(new ItemRemoved(MILK, 4));
        assertThat(facts(cart.remove(MILK, NOW))).containsExactly(new ItemRemoved(MILK, 5));
        assertThat(facts(cart.save(MILK, NOW))).containsExactly(new ItemRemoved(MILK, 5));
    }

    private static Cart changed(LineChange change) {
        return ((Changed) change).cart();
    }

    private static List<CartFact> facts(LineChange change) {
        return ((Changed) change).facts();
    }

    @Test
    void refuses_a_product_on_two_lines() {
        List<CartLine> twice = List.of(line(MILK, 2), line(MILK, 1));
        Cart cart = annasCart();

        assertThatThrownBy(() -> new Cart(
                        cart.id(),
                        cart.ownership(),
                        twice,
                        List.of(),
                        CartStatus.OPEN,
                        Mergers.NONE,
                        1,
                        cart.activity()))
                .hasMessage("a cart must hold each product once, got one twice");
    }
}
