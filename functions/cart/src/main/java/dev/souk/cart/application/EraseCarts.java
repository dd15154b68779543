package dev.souk.cart.application;

import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Owner;
import dev.souk.lambda.retry.Backoff;
import java.util.Optional;

/** A customer is to be forgotten: all the carts go, closed ones too. Doing it again changes nothing. */
public final class EraseCarts {
    private static final int MAX_ATTEMPTS = 10;

    private final Carts carts;

    public EraseCarts(Carts carts) {
        this.carts = carts;
    }

    /** @throws IllegalStateException when a cart kept changing or came to be under it; to be tried again later */
    public void handle(Owner owner) {
        carts.of(owner, true).forEach(cart -> erase(cart.id(), owner));
        if (!carts.forget(owner)) {
            throw new IllegalStateException("a shopper must not open carts while being erased");
        }
    }

    private void erase(CartId id, Owner owner) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Backoff.before(attempt);
            Optional<Cart> found = carts.find(id, owner);
            if (found.isEmpty() || carts.delete(found.get())) {
                return;
            }
        }
        throw new IllegalStateException(
                "a cart must hold still to be erased, it changed %d times".formatted(MAX_ATTEMPTS));
    }
}
