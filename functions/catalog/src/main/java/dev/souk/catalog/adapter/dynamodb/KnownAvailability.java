package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;

import dev.souk.catalog.domain.Availability;
import dev.souk.catalog.domain.Sku;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What was known of a sku's availability at some moment.
 *
 * @param version of the stock that it is about; 0 when nothing was known
 */
record KnownAvailability(Sku sku, Availability availability, long version) {
    private static final String STOCK_VERSION = "stockVersion";

    static KnownAvailability read(CatalogTable table, Sku sku, boolean consistent) {
        return table.find(CatalogKeys.availability(sku), consistent)
                .map(item -> new KnownAvailability(sku, CatalogItems.availability(item), number(item, STOCK_VERSION)))
                .orElseGet(() -> new KnownAvailability(sku, Availability.OUT, 0));
    }

    /** Holds as long as nothing newer became known, so that no card is written with what was overtaken. */
    TransactWriteItem stillHolds(CatalogTable table) {
        Map<String, AttributeValue> key = CatalogKeys.availability(sku);
        return version == 0
                ? table.check(key, CatalogTable.IS_NEW, Map.of())
                : table.check(key, STOCK_VERSION + " = :version", Map.of(":version", n(version)));
    }

    /** Remembers this; the condition fails when something as new or newer is known. */
    TransactWriteItem remember(CatalogTable table) {
        return table.update(
                CatalogKeys.availability(sku),
                "SET availability = :availability, stockVersion = :version",
                "attribute_not_exists(pk) OR stockVersion < :version",
                Map.of(":availability", AttributeValue.fromS(availability.name()), ":version", n(version)));
    }
}
