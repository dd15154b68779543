package dev.souk.catalog.domain;

import java.util.List;

/**
 * A run of products, drafts and withdrawn ones among them, ordered by sku.
 *
 * @param more whether some follow after the last of these
 */
public record ProductPage(List<Product> products, boolean more) {
    public ProductPage {
        products = List.copyOf(products);
    }
}
