package dev.souk.catalog.application;

import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.ProductPage;
import dev.souk.catalog.domain.Restated;
import dev.souk.catalog.domain.Sku;
import org.jspecify.annotations.Nullable;

/** Somebody who runs the shop has every published product told again, for a listener that starts empty. */
public final class RestateProducts {
    private final Products products;

    public RestateProducts(Products products) {
        this.products = products;
    }

    /** @param after the product that the chunk before ended with, null for the first */
    public Restated handle(@Nullable Sku after, int chunk) {
        ProductPage page = products.page(after, chunk);
        int told = 0;
        for (Product product : page.products()) {
            told += product.isPublished() && products.restate(product) ? 1 : 0;
        }
        return new Restated(told, page.more() ? page.products().getLast().sku() : null);
    }
}
