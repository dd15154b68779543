package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.catalog.application.Prices;
import dev.souk.catalog.domain.DuePrice;
import dev.souk.catalog.domain.PricePage;
import dev.souk.catalog.domain.PricePoint;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.ProductChange;
import dev.souk.catalog.domain.Sku;
import dev.souk.lambda.events.EventWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Prices beside their product, and those to come also in one partition ordered by time, so that nobody has to scan. */
public final class DynamoDbPrices implements Prices {
    private final CatalogTable table;
    private final ProductWrites writes;

    public DynamoDbPrices(Supplier<DynamoDbClient> client, String table, EventWriter events) {
        this.table = new CatalogTable(client, table);
        this.writes = new ProductWrites(this.table, new ProductFacts(events));
    }

    /** From one below the first key of all prices up to, and not including, the one that the page before ended with. */
    @Override
    public PricePage history(Sku sku, @Nullable PricePoint after, int limit) {
        String last = after == null
                ? CatalogKeys.PRICE + "~"
                : string(CatalogKeys.price(sku, after.from(), after.version()), "sk");
        // Both ends are included, so the one that the page before ended with comes once more.
        List<PricePoint> found = table
                .client()
                .queryPaginator(query -> query.tableName(table.name())
                        .keyConditionExpression("pk = :product AND sk BETWEEN :first AND :last")
                        .expressionAttributeValues(Map.of(
                                ":product", s(CatalogKeys.productPartition(sku)),
                                ":first", s(CatalogKeys.PRICE),
                                ":last", s(last)))
                        .scanIndexForward(false)
                        .limit(limit + 2))
                .items()
                .stream()
                .limit(limit + 2L)
                .map(PriceItems::point)
                .filter(point ->
                        after == null || !(point.from().equals(after.from()) && point.version() == after.version()))
                .toList();
        return new PricePage(found.stream().limit(limit).toList(), found.size() > limit);
    }

    @Override
    public Product schedule(Product product, PricePoint point) {
        Sku sku = product.sku();
        Product after = new Product(sku, product.details(), product.lifecycle(), point.version());
        List<TransactWriteItem> actions = writes.product(new ProductChange(product, after, List.of(), point.from()));
        actions.add(table.putNew(PriceItems.scheduled(key(sku, point), point.price())));
        actions.add(table.putNew(PriceItems.of(CatalogKeys.due(sku, point.from(), point.version()), point.price())));
        writes.commit(actions, sku);
        return after;
    }

    @Override
    public List<DuePrice> due(Instant now, int limit) {
        return table
                .client()
                .queryPaginator(query -> query.tableName(table.name())
                        .keyConditionExpression("pk = :due AND sk < :later")
                        .expressionAttributeValues(Map.of(
                                ":due", s(CatalogKeys.DUE),
                                ":later", s(CatalogKeys.moment(now.plusMillis(1)))))
                        .consistentRead(true)
                        .limit(limit))
                .items()
                .stream()
                .limit(limit)
                .map(PriceItems::due)
                .toList();
    }

    @Override
    public void apply(DuePrice due, ProductChange change) {
        List<TransactWriteItem> actions = writes.product(change);
        actions.addAll(settled(due));
        writes.commit(actions, change.after().sku());
    }

    @Override
    public void settle(DuePrice due) {
        writes.commit(settled(due), due.sku());
    }

    private List<TransactWriteItem> settled(DuePrice due) {
        PricePoint point = due.point();
        return List.of(
                table.remove(key(due.sku(), point), PriceItems.SCHEDULED),
                table.delete(CatalogKeys.due(due.sku(), point.from(), point.version())));
    }

    private static Map<String, AttributeValue> key(Sku sku, PricePoint point) {
        return CatalogKeys.price(sku, point.from(), point.version());
    }
}
