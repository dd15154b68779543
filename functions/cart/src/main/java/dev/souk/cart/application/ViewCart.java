package dev.souk.cart.application;

import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Owner;
import dev.souk.cart.domain.PricedCart;
import java.time.Clock;
import java.util.Optional;

/** A shopper looks into the own cart. */
public final class ViewCart {
    private final OwnedCarts carts;
    private final ProductCopies products;

    public ViewCart(Carts carts, ProductCopies products, Clock clock) {
        this.carts = new OwnedCarts(carts, clock);
        this.products = products;
    }

    public Optional<PricedCart> handle(CartId id, Owner owner) {
        return carts.find(id, owner).map(cart -> new PricedCart(cart, products.find(cart.skus())));
    }
}
