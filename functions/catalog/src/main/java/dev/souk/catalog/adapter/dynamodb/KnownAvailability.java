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
                .orElseGet(() -> none(sku));
    }

    /** Nothing was ever received of it, as far as anyone knows. */
    static KnownAvailability none(Sku sku) {
        return new KnownAvailability(sku, Availability.OUT, 0);
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
