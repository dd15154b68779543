package dev.souk.cart.application;

import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Owner;
import java.time.Clock;
import java.util.Optional;

/** The carts a shopper can see: the own ones that did not expire. The table removes expired items only in time. */
final class OwnedCarts {
    private final Carts carts;
    private final Clock clock;

    OwnedCarts(Carts carts, Clock clock) {
        this.carts = carts;
        this.clock = clock;
    }

    Optional<Cart> find(CartId id, Owner owner) {
        return carts.find(id, owner).filter(cart -> !cart.isExpiredAt(clock.instant()));
    }
}
