package dev.souk.catalog.application;

import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.Sku;
import dev.souk.catalog.domain.WriteProductResult;
import dev.souk.catalog.domain.WriteProductResult.Missing;
import dev.souk.kernel.Money;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Staff say what a product costs. */
public final class SetPrice {
    private final Products products;
    private final PutProduct put;

    public SetPrice(Products products, PutProduct put) {
        this.products = products;
        this.put = put;
    }

    /** @param expected the version the change is based on */
    public WriteProductResult handle(Sku sku, Money price, @Nullable Long expected) {
        Optional<Product> known = products.find(sku);
        if (known.isEmpty()) {
            return new Missing();
        }
        Product product = known.get();
        return put.handle(sku, product.details().at(price), product.lifecycle(), expected);
    }
}
