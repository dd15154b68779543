package dev.souk.catalog.application;

import dev.souk.catalog.domain.DuePrice;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.ProductDetails;
import java.time.Clock;
import java.util.Optional;

/** Planned prices take effect once their time has come. Safe to repeat: what took effect is not due any more. */
public final class ApplyDuePrices {
    private final Products products;
    private final Prices prices;
    private final Clock clock;

    public ApplyDuePrices(Products products, Prices prices, Clock clock) {
        this.products = products;
        this.prices = prices;
        this.clock = clock;
    }

    /** @return how many took effect; as many as the limit when there may be more */
    public int handle(int limit) {
        var due = prices.due(clock.instant(), limit);
        due.forEach(this::apply);
        return due.size();
    }

    private void apply(DuePrice due) {
        Optional<Product> known = products.find(due.sku());
        if (known.isEmpty() || known.get().details().price().equals(due.point().price())) {
            prices.settle(due);
            return;
        }
        Product product = known.get();
        ProductDetails dearer = product.details().at(due.point().price());
        prices.apply(
                due, product.changedTo(dearer, product.lifecycle(), due.point().from()));
    }
}
