package dev.souk.cart.application;

import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Owner;
import dev.souk.lambda.retry.Backoff;
import java.time.Clock;
import java.util.Optional;

/** A shopper throws the own cart away, open or closed. */
public final class DiscardCart {
    private static final int MAX_ATTEMPTS = 10;

    private final Carts carts;
    private final OwnedCarts owned;

    public DiscardCart(Carts carts, Clock clock) {
        this.carts = carts;
        this.owned = new OwnedCarts(carts, clock);
    }

    /** What came of it. */
    public enum Result {
        GONE,
        NO_SUCH_CART,
        BUSY
    }

    public Result handle(CartId id, Owner owner) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Backoff.before(attempt);
            Optional<Cart> found = owned.find(id, owner);
            if (found.isEmpty()) {
                return Result.NO_SUCH_CART;
            }
            if (carts.delete(found.get())) {
                return Result.GONE;
            }
        }
        return Result.BUSY;
    }
}
