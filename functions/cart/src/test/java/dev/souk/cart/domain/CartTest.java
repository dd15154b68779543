package dev.souk.cart.domain;

import static dev.souk.cart.CartFixture.BREAD;
import static dev.souk.cart.CartFixture.MILK;
import static dev.souk.cart.CartFixture.NOW;
import static dev.souk.cart.CartFixture.annasCart;
import static dev.souk.cart.CartFixture.sku;
import static dev.souk.cart.CartFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.cart.domain.LineChange.Changed;
import dev.souk.cart.domain.LineChange.Closed;
import dev.souk.cart.domain.LineChange.Full;
import dev.souk.cart.domain.LineChange.Unchanged;
import dev.souk.kernel.Quantity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CartTest {
    private static final Quantity TWO = new Quantity(2);

    @Test
    void sets_a_quantity_and_does_not_add_to_it() {
        Cart cart = with(with(with(annasCart(), MILK, 5), BREAD, 1), MILK, 2);

        assertThat(cart.lines()).containsExactly(new CartLine(MILK, TWO), new CartLine(BREAD, new Quantity(1)));
        assertThat(cart.version()).isEqualTo(4);
    }

    @Test
    void does_not_change_when_told_what_it_holds_already() {
        assertThat(with(annasCart(), MILK, 2).put(MILK, TWO, NOW)).isEqualTo(new Unchanged());
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
    void holds_a_hundred_products_and_not_one_more() {
        Cart full = annasCart();
        for (int i = 0; i < Cart.MAX_LINES; i++) {
            full = with(full, sku(i), 1);
        }

        assertThat(full.put(MILK, TWO, NOW)).isEqualTo(new Full());
        assertThat(full.put(sku(99), TWO, NOW)).isInstanceOf(Changed.class);
    }

    @Test
    void does_not_change_any_more_once_checked_out() {
        Cart closed = with(annasCart(), MILK, 2).checkedOut();

        assertThat(closed.put(MILK, new Quantity(3), NOW)).isEqualTo(new Closed());
        assertThat(closed.put(MILK, TWO, NOW)).isEqualTo(new Closed());
        assertThat(closed.remove(MILK, NOW)).isEqualTo(new Closed());
    }

    @Test
    void expires_thirty_days_after_its_last_change() {
        Instant later = NOW.plus(Duration.ofDays(29));
        Cart kept = switch (annasCart().put(MILK, TWO, later)) {
            case Changed(Cart changed) -> changed;
            case Object other -> throw new AssertionError(other);
        };

        assertThat(annasCart().expiresAt()).isEqualTo(Instant.parse("2026-03-31T10:00:00Z"));
        assertThat(annasCart().isExpiredAt(Instant.parse("2026-03-31T09:59:59Z")))
                .isFalse();
        assertThat(annasCart().isExpiredAt(Instant.parse("2026-03-31T10:00:00Z")))
                .isTrue();
        assertThat(kept.isExpiredAt(Instant.parse("2026-03-31T10:00:00Z"))).isFalse();
    }

    @Test
    void refuses_a_product_on_two_lines() {
        List<CartLine> twice = List.of(new CartLine(MILK, TWO), new CartLine(MILK, new Quantity(1)));
        Cart cart = annasCart();

        assertThatThrownBy(() -> new Cart(cart.id(), cart.owner(), twice, CartStatus.OPEN, 1, NOW))
                .hasMessage("a cart must hold each product once, got one twice");
    }
}
