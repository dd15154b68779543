package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.s;

import dev.souk.catalog.application.Availabilities;
import dev.souk.catalog.domain.Availability;
import dev.souk.catalog.domain.Lifecycle;
import dev.souk.catalog.domain.Listing;
import dev.souk.catalog.domain.Sku;
import dev.souk.lambda.dynamodb.StaleWrite;
import dev.souk.lambda.dynamodb.TransactionOutcome.Committed;
import dev.souk.lambda.dynamodb.TransactionOutcome.ConditionsFailed;
import dev.souk.lambda.dynamodb.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * What inventory says, remembered and shown on the cards in one transaction. It and the write of the product check each
 * other's items, so neither can miss the other.
 */
public final class DynamoDbAvailabilities implements Availabilities {
    /** A write is repeated when the product was published or moved under it. */
    private static final int MAX_ATTEMPTS = 5;

    private static final int MEMORY = 0;

    private final CatalogTable table;

    public DynamoDbAvailabilities(Supplier<DynamoDbClient> client, String table) {
        this.table = new CatalogTable(client, table);
    }

    @Override
    public boolean record(Sku sku, Availability availability, long version) {
        var news = new KnownAvailability(sku, availability, version);
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            List<TransactWriteItem> actions = new ArrayList<>(List.of(news.remember(table)));
            actions.addAll(show(news));
            switch (new Transactions(table.client()).write(actions)) {
                case Committed _ -> {
                    return true;
                }
                case ConditionsFailed failed -> {
                    if (failed.failedAt(MEMORY)) {
                        return false;
                    }
                }
            }
        }
        throw new StaleWrite("product %s kept changing while its availability was recorded".formatted(sku.value()));
    }

    private List<TransactWriteItem> show(KnownAvailability news) {
        return table.find(CatalogKeys.product(news.sku()), true)
                .filter(ProductItems::isPublished)
                .map(ProductItems::category)
                .map(Listing::of)
                .map(listing -> List.of(showOn(listing, news), showOn(Listing.ALL, news)))
                .orElseGet(() -> List.of(isNotListed(news)));
    }

    private TransactWriteItem isNotListed(KnownAvailability news) {
        return table.check(
                CatalogKeys.product(news.sku()),
                "attribute_not_exists(pk) OR lifecycle <> :published",
                Map.of(":published", s(Lifecycle.PUBLISHED.name())));
    }

    private TransactWriteItem showOn(Listing listing, KnownAvailability news) {
        Map<String, AttributeValue> key = CatalogKeys.card(listing, news.sku());
        AttributeValue shown = s(news.availability().name());
        return table.update(
                key, "SET availability = :availability", CatalogTable.EXISTS, Map.of(":availability", shown));
    }
}
