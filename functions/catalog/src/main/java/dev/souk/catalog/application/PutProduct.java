package dev.souk.catalog.application;

import dev.souk.catalog.domain.Lifecycle;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.ProductChange;
import dev.souk.catalog.domain.ProductDetails;
import dev.souk.catalog.domain.Sku;
import dev.souk.catalog.domain.WriteProductResult;
import dev.souk.catalog.domain.WriteProductResult.Changed;
import dev.souk.catalog.domain.WriteProductResult.Created;
import dev.souk.catalog.domain.WriteProductResult.NotInThisState;
import dev.souk.catalog.domain.WriteProductResult.Unchanged;
import dev.souk.catalog.domain.WriteProductResult.VersionMissing;
import dev.souk.catalog.domain.WriteProductResult.VersionStale;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Staff say what a product is and where it stands: the first time creates it, later times change it. */
public final class PutProduct {
    private final Products products;
    private final Clock clock;

    public PutProduct(Products products, Clock clock) {
        this.products = products;
        this.clock = clock;
    }

    /** @param expected the version the change is based on, or null when the writer believes the product is new */
    public WriteProductResult handle(Sku sku, ProductDetails details, Lifecycle lifecycle, @Nullable Long expected) {
        Optional<Product> known = products.find(sku);
        return known.isPresent()
                ? change(known.get(), details, lifecycle, expected)
                : create(sku, details, lifecycle, expected);
    }

    /** Puts it whatever there was, based on the version that it has at this moment. */
    WriteProductResult handle(Sku sku, ProductDetails details, Lifecycle lifecycle) {
        Optional<Product> known = products.find(sku);
        return known.isPresent()
                ? change(known.get(), details, lifecycle, known.get().version())
                : create(sku, details, lifecycle, null);
    }

    private WriteProductResult create(Sku sku, ProductDetails details, Lifecycle lifecycle, @Nullable Long expected) {
        if (expected != null) {
            return new VersionStale(0);
        }
        if (!lifecycle.mayBegin()) {
            return new NotInThisState("a new product cannot be %s".formatted(lifecycle));
        }
        ProductChange change = Product.created(sku, details, lifecycle, clock.instant());
        products.save(change);
        return new Created(change.after());
    }

    private WriteProductResult change(
            Product before, ProductDetails details, Lifecycle lifecycle, @Nullable Long expected) {
        if (expected == null) {
            return new VersionMissing(before.version());
        }
        if (expected != before.version()) {
            return new VersionStale(before.version());
        }
        if (before.details().equals(details) && before.lifecycle() == lifecycle) {
            return new Unchanged(before);
        }
        if (!before.lifecycle().mayBecome(lifecycle)) {
            return new NotInThisState("a product that is %s cannot become %s".formatted(before.lifecycle(), lifecycle));
        }
        ProductChange change = before.changedTo(details, lifecycle, clock.instant());
        products.save(change);
        return new Changed(change.after());
    }
}
