package dev.souk.cart.application;

import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Owner;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The carts a shopper can see: the own ones that did not expire. The table removes expired items only in time. */
final class OwnedCarts {
    private final Carts carts;
    private final Clock clock;

    OwnedCarts(Carts carts, Clock clock) {
        this.carts = carts;
        this.clock = clock;
    }

    /** In one read, as the cart may be handed from the one to the other at any time. */
    Optional<Cart> find(CartId id, Owner owner, @Nullable Owner orElse) {
        return carts.find(id)
                .filter(cart -> cart.owner().equals(owner) || cart.owner().equals(orElse))
                .filter(cart -> !cart.isExpiredAt(clock.instant()));
    }

    Optional<Cart> find(CartId id, Owner owner) {
        return carts.find(id, owner).filter(cart -> !cart.isExpiredAt(clock.instant()));
    }
}
