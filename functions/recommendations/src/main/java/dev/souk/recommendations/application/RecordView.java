package dev.souk.recommendations.application;

import dev.souk.recommendations.domain.Action;
import dev.souk.recommendations.domain.KnownProduct;
import dev.souk.recommendations.domain.Shopper;
import dev.souk.recommendations.domain.Signal;
import dev.souk.recommendations.domain.Sku;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A shopper looked at a product. */
public final class RecordView {
    private final Products products;
    private final Remember remember;
    private final Clock clock;

    public RecordView(Products products, Histories histories, Clock clock) {
        this.products = products;
        this.remember = new Remember(histories);
        this.clock = clock;
    }

    /** @return whether there is such a product */
    public boolean handle(Shopper shopper, Sku sku) {
        boolean sold = Optional.ofNullable(products.find(List.of(sku)).get(sku))
                .map(KnownProduct::published)
                .orElse(false);
        if (sold) {
            var view = new Action(Signal.VIEWED, sku, clock.instant().truncatedTo(ChronoUnit.MILLIS));
            remember.handle(shopper, List.of(view));
        }
        return sold;
    }
}
