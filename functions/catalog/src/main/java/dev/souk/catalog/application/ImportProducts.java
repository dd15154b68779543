package dev.souk.catalog.application;

import dev.souk.catalog.domain.Lifecycle;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.ProductDetails;
import dev.souk.catalog.domain.Sku;
import dev.souk.catalog.domain.WriteProductResult;

/** Staff bring a product from elsewhere: whatever there was, it is to be like this. */
public final class ImportProducts {
    private final Products products;
    private final PutProduct put;

    public ImportProducts(Products products, PutProduct put) {
        this.products = products;
        this.put = put;
    }

    /** As putting it, based on the version that it has at this moment. */
    public WriteProductResult handle(Sku sku, ProductDetails details, Lifecycle lifecycle) {
        Long version = products.find(sku).map(Product::version).orElse(null);
        return put.handle(sku, details, lifecycle, version);
    }
}
