package dev.souk.catalog.adapter.dynamodb;

import dev.souk.catalog.application.Availabilities;
import dev.souk.catalog.domain.Availability;
import dev.souk.catalog.domain.Sku;
import dev.souk.lambda.dynamodb.TransactionOutcome.Committed;
import dev.souk.lambda.dynamodb.Transactions;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What inventory says, remembered; the projection shows it. */
public final class DynamoDbAvailabilities implements Availabilities {
    private final CatalogTable table;

    public DynamoDbAvailabilities(Supplier<DynamoDbClient> client, String table) {
        this.table = new CatalogTable(client, table);
    }

    @Override
    public boolean record(Sku sku, Availability availability, long version) {
        var news = new KnownAvailability(sku, availability, version);
        return new Transactions(table.client()).write(List.of(news.remember(table))) instanceof Committed;
    }
}
