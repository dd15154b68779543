package dev.souk.cart.application;

import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Owner;
import dev.souk.lambda.retry.Backoff;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** A guest turned out to be a customer: the guest's open carts are the customer's. Doing it again changes nothing. */
public final class HandOverCarts {
    private static final int MAX_ATTEMPTS = 10;

    private final Carts carts;
    private final Clock clock;

    public HandOverCarts(Carts carts, Clock clock) {
        this.carts = carts;
        this.clock = clock;
    }

    /** @throws IllegalStateException when a cart kept changing under it; to be tried again later */
    public void handle(Owner guest, Owner customer) {
        carts.of(guest, false).forEach(cart -> handOver(cart.id(), guest, customer));
    }

    private void handOver(CartId id, Owner guest, Owner customer) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Backoff.before(attempt);
            Optional<Cart> open = carts.find(id, guest).filter(Cart::isOpen);
            if (open.isEmpty()
                    || carts.replace(open.get(), open.get().handedTo(customer, clock.instant()), List.of())) {
                return;
            }
        }
        throw new IllegalStateException(
                "a cart must hold still to be handed over, it changed %d times".formatted(MAX_ATTEMPTS));
    }
}
