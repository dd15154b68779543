package dev.souk.cart.application;

import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Owner;
import dev.souk.cart.domain.PricedCart;
import java.time.Clock;
import java.util.Optional;

/** A shopper looks into the own cart. */
public final class ViewCart {
    private final OwnedCarts carts;
    private final CartPricing pricing;

    public ViewCart(Carts carts, ProductCopies products, Clock clock) {
        this.carts = new OwnedCarts(carts, clock);
        this.pricing = new CartPricing(products);
    }

    public Optional<PricedCart> handle(CartId id, Owner owner) {
        return carts.find(id, owner).map(pricing::of);
    }
}
