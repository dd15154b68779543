package dev.souk.search.adapter.dynamodb;

import dev.souk.kernel.Money;
import dev.souk.search.domain.Availability;
import dev.souk.search.domain.Details;
import dev.souk.search.domain.Known;
import dev.souk.search.domain.SearchDocument;
import dev.souk.search.domain.Sku;
import org.jspecify.annotations.Nullable;

/** A document as its item has it, in JSON. */
record DocumentJson(
        String sku,
        @Nullable Known<Details> details,
        @Nullable Known<PriceJson> price,
        Known<Boolean> listed,
        Known<Availability> availability) {
    /** An amount in minor units. */
    record PriceJson(long amount, String currency) {}

    static DocumentJson of(SearchDocument document) {
        Known<Money> price = document.price();
        return new DocumentJson(
                document.sku().value(),
                document.details(),
                price == null
                        ? null
                        : new Known<>(
                                new PriceJson(
                                        price.value().amount(), price.value().currency()),
                                price.version()),
                document.listed(),
                document.availability());
    }

    SearchDocument document() {
        return new SearchDocument(
                new Sku(sku),
                details,
                price == null
                        ? null
                        : new Known<>(
                                new Money(price.value().amount(), price.value().currency()), price.version()),
                listed,
                availability);
    }
}
