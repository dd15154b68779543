package dev.souk.cart.domain;

import dev.souk.kernel.Quantity;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** A cart together with what is known of its products now. Not binding; the quote is. */
public record PricedCart(Cart cart, Map<Sku, ProductCopy> products) {
    public PricedCart {
        products = Map.copyOf(products);
    }

    /** Sets how many units of the product the cart holds; only a known product gets in. */
    public LineChange put(Sku sku, Quantity quantity, Instant now) {
        return products.containsKey(sku) ? cart.put(sku, quantity, now) : new LineChange.Unknown(sku);
    }

    public Optional<ProductCopy> product(CartLine line) {
        return Optional.ofNullable(products.get(line.sku()));
    }
}
