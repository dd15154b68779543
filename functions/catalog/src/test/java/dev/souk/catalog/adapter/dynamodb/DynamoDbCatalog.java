package dev.souk.catalog.adapter.dynamodb;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.souk.catalog.application.CatalogPorts;
import dev.souk.catalog.application.Products;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.ProductChange;
import dev.souk.catalog.domain.Sku;
import dev.souk.lambda.Correlation;
import dev.souk.lambda.events.EventWriter;
import dev.souk.lambda.fixture.TestTable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The DynamoDB adapters over a table in DynamoDB Local. */
final class DynamoDbCatalog {
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private DynamoDbCatalog() {}

    static CatalogPorts over(TestTable table) {
        return over(table.client(), table.name());
    }

    static CatalogPorts over(DynamoDbClient client, String table) {
        var events = new EventWriter(Clock.fixed(NOW, ZoneOffset.UTC), UuidCreator::getTimeOrderedEpoch);
        return new CatalogPorts(
                new Invoked(new DynamoDbProducts(() -> client, table, events)),
                new DynamoDbStorefront(() -> client, table),
                new DynamoDbAvailabilities(() -> client, table));
    }

    /** Calls as a function does: inside an invocation, whose correlation the facts carry. */
    private record Invoked(Products products) implements Products {
        private static final Correlation INVOCATION = new Correlation("correlation-1", null, null);

        @Override
        public Optional<Product> find(Sku sku) {
            return products.find(sku);
        }

        @Override
        public void save(ProductChange change) {
            INVOCATION.run(() -> products.save(change));
        }
    }
}
