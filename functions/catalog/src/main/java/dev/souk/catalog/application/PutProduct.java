package dev.souk.catalog.application;

import dev.souk.catalog.domain.ListedProduct;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.ProductDetails;
import dev.souk.catalog.domain.PutProductResult;
import dev.souk.catalog.domain.PutProductResult.Published;
import dev.souk.catalog.domain.PutProductResult.Unchanged;
import dev.souk.catalog.domain.PutProductResult.Updated;
import dev.souk.catalog.domain.PutProductResult.VersionMissing;
import dev.souk.catalog.domain.PutProductResult.VersionStale;
import dev.souk.catalog.domain.Sku;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Staff say what a product is: the first time publishes it, later times change it. */
public final class PutProduct {
    private final Products products;

    public PutProduct(Products products) {
        this.products = products;
    }

    /** @param expected the version the change is based on, or null when the writer believes the product is new */
    public PutProductResult handle(Sku sku, ProductDetails details, @Nullable Long expected) {
        Optional<ListedProduct> known = products.find(sku);
        if (known.isEmpty()) {
            return expected == null
                    ? new Published(products.publish(Product.published(sku, details)))
                    : new VersionStale(0);
        }
        return change(known.get(), details, expected);
    }

    private PutProductResult change(ListedProduct known, ProductDetails details, @Nullable Long expected) {
        Product before = known.product();
        if (expected == null) {
            return new VersionMissing(before.version());
        }
        if (expected != before.version()) {
            return new VersionStale(before.version());
        }
        if (before.details().equals(details)) {
            return new Unchanged(known);
        }
        return new Updated(products.update(before, before.changedTo(details)));
    }
}
