package dev.souk.catalog.adapter.http;

import dev.souk.catalog.domain.Availability;
import dev.souk.catalog.domain.ListedProduct;
import dev.souk.catalog.domain.ProductDetails;

/** A product as its own page shows it. */
record ProductJson(
        String sku, String name, String description, String category, MoneyJson price, Availability availability) {
    static ProductJson of(ListedProduct listed) {
        ProductDetails details = listed.product().details();
        return new ProductJson(
                listed.product().sku().value(),
                details.name(),
                details.description(),
                details.category().slug(),
                MoneyJson.of(details.price()),
                listed.availability());
    }
}
