package dev.souk.search.adapter.lucene;

import dev.souk.kernel.Money;
import dev.souk.search.domain.Availability;
import dev.souk.search.domain.Details;
import dev.souk.search.domain.ListedProduct;
import dev.souk.search.domain.Sku;

/** A product as its stored field has it, in JSON. */
record StoredProduct(String sku, Details details, long amount, String currency, Availability availability) {
    static StoredProduct of(ListedProduct product) {
        Money price = product.price();
        return new StoredProduct(
                product.sku().value(), product.details(), price.amount(), price.currency(), product.availability());
    }

    ListedProduct product() {
        return new ListedProduct(new Sku(sku), details, new Money(amount, currency), availability);
    }
}
