package dev.souk.catalog.domain;

import dev.souk.kernel.Money;

/** What a list of products shows of each. */
public record Card(Sku sku, String name, Category category, Money price, Availability availability) {
    public static Card of(Product product, Availability availability) {
        ProductDetails details = product.details();
        return new Card(product.sku(), details.name(), details.category(), details.price(), availability);
    }
}
