package dev.souk.catalog.application;

import dev.souk.catalog.domain.DuePrice;
import dev.souk.catalog.domain.PricePage;
import dev.souk.catalog.domain.PricePoint;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.ProductChange;
import dev.souk.catalog.domain.Sku;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What products cost, cost once and will cost. */
public interface Prices {
    /** @param after the point that the page before ended with, or null for the latest */
    PricePage history(Sku sku, @Nullable PricePoint after, int limit);

    /** Plans a price. Fails as a stale write unless the product is what it was; it is one version on then. */
    Product schedule(Product product, PricePoint point);

    /** Prices whose time has come by now, the earliest first. */
    List<DuePrice> due(Instant now, int limit);

    /** Saves the change that a due price makes, and that it has taken effect: both or nothing. */
    void apply(DuePrice due, ProductChange change);

    /** Notes that a due price has taken effect without a change: the product costs that already. */
    void settle(DuePrice due);
}
