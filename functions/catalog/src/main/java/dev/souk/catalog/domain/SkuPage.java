package dev.souk.catalog.domain;

import java.util.List;

/**
 * A run of skus in their order.
 *
 * @param more whether some follow after the last of these
 */
public record SkuPage(List<Sku> skus, boolean more) {
    public SkuPage {
        skus = List.copyOf(skus);
    }
}
