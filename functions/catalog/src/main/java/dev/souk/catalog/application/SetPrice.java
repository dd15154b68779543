package dev.souk.catalog.application;

import dev.souk.catalog.domain.PricePoint;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.Sku;
import dev.souk.catalog.domain.WriteProductResult;
import dev.souk.catalog.domain.WriteProductResult.Changed;
import dev.souk.catalog.domain.WriteProductResult.Missing;
import dev.souk.catalog.domain.WriteProductResult.VersionMissing;
import dev.souk.catalog.domain.WriteProductResult.VersionStale;
import dev.souk.kernel.Money;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Staff say what a product costs, now or from a later moment on. */
public final class SetPrice {
    private final Products products;
    private final Prices prices;
    private final PutProduct put;
    private final Clock clock;

    public SetPrice(Products products, Prices prices, PutProduct put, Clock clock) {
        this.products = products;
        this.prices = prices;
        this.put = put;
        this.clock = clock;
    }

    /**
     * @param from when it is to take effect; null and times past mean now
     * @param expected the version the change is based on
     */
    public WriteProductResult handle(Sku sku, Money price, @Nullable Instant from, @Nullable Long expected) {
        Optional<Product> known = products.find(sku);
        if (known.isEmpty()) {
            return new Missing();
        }
        Product product = known.get();
        return from == null || !from.isAfter(clock.instant())
                ? put.handle(sku, product.details().at(price), product.lifecycle(), expected)
                : schedule(product, price, from, expected);
    }

    private WriteProductResult schedule(Product product, Money price, Instant from, @Nullable Long expected) {
        if (expected == null) {
            return new VersionMissing(product.version());
        }
        if (expected != product.version()) {
            return new VersionStale(product.version());
        }
        return new Changed(prices.schedule(product, new PricePoint(price, from, product.version() + 1, true)));
    }
}
