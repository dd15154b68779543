package dev.souk.catalog.application;

import dev.souk.catalog.domain.Lifecycle;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.Sku;
import dev.souk.catalog.domain.WriteProductResult;
import dev.souk.catalog.domain.WriteProductResult.Missing;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Staff take a product out of the catalogue; it stays written and may be published again. */
public final class UnpublishProduct {
    private final Products products;
    private final PutProduct put;

    public UnpublishProduct(Products products, PutProduct put) {
        this.products = products;
        this.put = put;
    }

    /** @param expected the version that is to be withdrawn */
    public WriteProductResult handle(Sku sku, @Nullable Long expected) {
        Optional<Product> known = products.find(sku);
        return known.isPresent()
                ? put.handle(sku, known.get().details(), Lifecycle.UNPUBLISHED, expected)
                : new Missing();
    }
}
