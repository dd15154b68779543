package dev.souk.catalog.domain;

import java.util.List;

/**
 * A run of a product's prices, the latest first.
 *
 * @param more whether older ones follow
 */
public record PricePage(List<PricePoint> prices, boolean more) {
    public PricePage {
        prices = List.copyOf(prices);
    }
}
