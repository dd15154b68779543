package dev.souk.cart.application;

import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartLine;
import dev.souk.cart.domain.PricedCart;
import dev.souk.cart.domain.Sku;
import java.util.List;
import java.util.stream.Stream;

/** Puts a cart together with what is known of its products. */
final class CartPricing {
    private final ProductCopies products;

    CartPricing(ProductCopies products) {
        this.products = products;
    }

    PricedCart of(Cart cart) {
        return of(cart, List.of());
    }

    /** @param others products to know of besides those in the cart */
    PricedCart of(Cart cart, List<Sku> others) {
        Stream<Sku> inCart =
                Stream.concat(cart.lines().stream(), cart.saved().stream()).map(CartLine::sku);
        return new PricedCart(
                cart,
                products.find(Stream.concat(inCart, others.stream()).distinct().toList()));
    }
}
