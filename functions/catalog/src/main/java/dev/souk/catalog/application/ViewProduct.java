package dev.souk.catalog.application;

import dev.souk.catalog.domain.ListedProduct;
import dev.souk.catalog.domain.Sku;
import java.util.Optional;

/** Anyone looks at one product. */
public final class ViewProduct {
    private final Products products;

    public ViewProduct(Products products) {
        this.products = products;
    }

    public Optional<ListedProduct> handle(Sku sku) {
        return products.find(sku);
    }
}
