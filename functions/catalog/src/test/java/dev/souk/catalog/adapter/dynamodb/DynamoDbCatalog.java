package dev.souk.catalog.adapter.dynamodb;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.souk.catalog.application.CatalogPorts;
import dev.souk.catalog.application.Prices;
import dev.souk.catalog.application.Products;
import dev.souk.catalog.application.ReadModel;
import dev.souk.catalog.domain.DuePrice;
import dev.souk.catalog.domain.PricePage;
import dev.souk.catalog.domain.PricePoint;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.ProductChange;
import dev.souk.catalog.domain.ProductPage;
import dev.souk.catalog.domain.Sku;
import dev.souk.catalog.domain.SkuPage;
import dev.souk.lambda.Correlation;
import dev.souk.lambda.events.EventWriter;
import dev.souk.lambda.fixture.TestTable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        var readModel = new DynamoDbReadModel(() -> client, table);
        var availabilities = new DynamoDbAvailabilities(() -> client, table);
        return new CatalogPorts(
                new Projected(new DynamoDbProducts(() -> client, table, events), readModel),
                new ProjectedPrices(new DynamoDbPrices(() -> client, table, events), readModel),
                new DynamoDbStorefront(() -> client, table, new CurrentGeneration(new Ageing())),
                (sku, availability, version) -> {
                    boolean news = availabilities.record(sku, availability, version);
                    readModel.project(sku);
                    return news;
                });
    }

    /** Each look is an hour after the one before, so that nothing is read from memory. */
    private static final class Ageing extends Clock {
        private Instant now = NOW;

        @Override
        public Instant instant() {
            now = now.plus(Duration.ofHours(1));
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static final Correlation INVOCATION = new Correlation("correlation-1", null, null);

    /** Called inside an invocation, whose correlation the facts carry, and shown at once as the stream would do later. */
    private record Projected(Products products, ReadModel readModel) implements Products {
        @Override
        public Optional<Product> find(Sku sku) {
            return products.find(sku);
        }

        @Override
        public void save(ProductChange change) {
            INVOCATION.run(() -> products.save(change));
            readModel.project(change.after().sku());
        }

        @Override
        public SkuPage skus(@Nullable Sku after, int limit) {
            return products.skus(after, limit);
        }

        @Override
        public ProductPage page(@Nullable Sku after, int limit) {
            return products.page(after, limit);
        }

        @Override
        public boolean restate(Product product) {
            return INVOCATION.call(() -> products.restate(product));
        }
    }

    private record ProjectedPrices(Prices prices, ReadModel readModel) implements Prices {
        @Override
        public PricePage history(Sku sku, @Nullable PricePoint after, int limit) {
            return prices.history(sku, after, limit);
        }

        @Override
        public Product schedule(Product product, PricePoint point) {
            return INVOCATION.call(() -> prices.schedule(product, point));
        }

        @Override
        public List<DuePrice> due(Instant now, int limit) {
            return prices.due(now, limit);
        }

        @Override
        public void apply(DuePrice due, ProductChange change) {
            INVOCATION.run(() -> prices.apply(due, change));
            readModel.project(due.sku());
        }

        @Override
        public void settle(DuePrice due) {
            INVOCATION.run(() -> prices.settle(due));
        }
    }
}
