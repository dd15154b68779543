package dev.souk.cart.application;

import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Owner;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** A shopper takes an empty cart. */
public final class OpenCart {
    private final Carts carts;
    private final Clock clock;
    private final Supplier<UUID> ids;

    public OpenCart(Carts carts, Clock clock, Supplier<UUID> ids) {
        this.carts = carts;
        this.clock = clock;
        this.ids = ids;
    }

    public Cart handle(Owner owner) {
        Cart cart = Cart.open(new CartId(ids.get().toString()), owner, clock.instant());
        carts.open(cart);
        return cart;
    }
}
