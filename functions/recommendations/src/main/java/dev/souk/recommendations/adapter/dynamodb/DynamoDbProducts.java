package dev.souk.recommendations.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.optional;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.lambda.dynamodb.TransactionOutcome.Committed;
import dev.souk.lambda.dynamodb.TransactionOutcome.ConditionsFailed;
import dev.souk.lambda.dynamodb.Transactions;
import dev.souk.lambda.retry.Backoff;
import dev.souk.recommendations.application.Products;
import dev.souk.recommendations.domain.Availability;
import dev.souk.recommendations.domain.KnownProduct;
import dev.souk.recommendations.domain.ProductFacts;
import dev.souk.recommendations.domain.Sku;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** One item per product, in which catalogue and inventory each write their own part, and one in its category. */
public final class DynamoDbProducts implements Products {
    /** A write is repeated when other news of the same product came between. */
    private static final int MAX_ATTEMPTS = 5;

    private final RecommendationTable table;

    public DynamoDbProducts(Supplier<DynamoDbClient> client, String table) {
        this.table = new RecommendationTable(client, table);
    }

    @Override
    public Map<Sku, KnownProduct> find(Collection<Sku> skus) {
        Map<Sku, KnownProduct> found = new HashMap<>();
        table.findAll(skus.stream().distinct().map(RecommendationKeys::product).toList())
                .forEach(item -> ProductItems.product(item).ifPresent(product -> found.put(product.sku(), product)));
        return found;
    }

    @Override
    public List<Sku> inCategory(String category, int limit) {
        return table
                .client()
                .queryPaginator(query -> query.tableName(table.name())
                        .keyConditionExpression("pk = :category")
                        .expressionAttributeValues(Map.of(":category", s(RecommendationKeys.category(category))))
                        .limit(limit))
                .items()
                .stream()
                .limit(limit)
                .map(item -> new Sku(string(item, "sk")))
                .toList();
    }

    @Override
    public boolean record(Sku sku, ProductFacts facts, long version) {
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Backoff.before(attempt);
            Map<String, AttributeValue> known =
                    table.find(RecommendationKeys.product(sku)).orElseGet(Map::of);
            long seen = known.containsKey("version") ? number(known, "version") : 0;
            if (seen >= version) {
                return false;
            }
            List<TransactWriteItem> actions = new ArrayList<>(List.of(replace(sku, facts, version, seen)));
            actions.addAll(move(sku, optional(known, "category").orElse(null), facts.category()));
            switch (new Transactions(table.client()).write(actions)) {
                case Committed _ -> {
                    return true;
                }
                case ConditionsFailed _ -> {
                    // Read again what came between.
                }
            }
        }
        throw new IllegalStateException("product %s kept changing while it was recorded".formatted(sku.value()));
    }

    private TransactWriteItem replace(Sku sku, ProductFacts facts, long version, long seen) {
        Map<String, AttributeValue> values = new HashMap<>(ProductItems.values(facts));
        values.put(":version", n(version));
        if (seen > 0) {
            values.put(":seen", n(seen));
        }
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(table.name())
                        .key(RecommendationKeys.product(sku))
                        .updateExpression("SET label = :label, category = :category, brand = :brand,"
                                + " traits = :traits, published = :published, version = :version")
                        .conditionExpression(seen > 0 ? "version = :seen" : "attribute_not_exists(version)")
                        .expressionAttributeValues(values)
                        .build())
                .build();
    }

    /** The first action's condition guards these, too. */
    private List<TransactWriteItem> move(Sku sku, @Nullable String from, String to) {
        if (to.equals(from)) {
            return List.of();
        }
        List<TransactWriteItem> actions = new ArrayList<>();
        if (from != null) {
            actions.add(TransactWriteItem.builder()
                    .delete(Delete.builder()
                            .tableName(table.name())
                            .key(RecommendationKeys.inCategory(from, sku))
                            .conditionExpression("attribute_exists(pk)")
                            .build())
                    .build());
        }
        actions.add(TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(table.name())
                        .item(RecommendationKeys.inCategory(to, sku))
                        .conditionExpression("attribute_not_exists(pk)")
                        .build())
                .build());
        return actions;
    }

    @Override
    public boolean withdraw(Sku sku, long version) {
        return update(
                sku, "published", "version", Map.of(":news", AttributeValue.fromBool(false), ":version", n(version)));
    }

    @Override
    public boolean record(Sku sku, Availability availability, long version) {
        return update(
                sku, "availability", "stockVersion", Map.of(":news", s(availability.name()), ":version", n(version)));
    }

    private boolean update(Sku sku, String attribute, String guard, Map<String, AttributeValue> values) {
        try {
            table.client()
                    .updateItem(update -> update.tableName(table.name())
                            .key(RecommendationKeys.product(sku))
                            .updateExpression("SET %s = :news, %s = :version".formatted(attribute, guard))
                            .conditionExpression("attribute_not_exists(%1$s) OR %1$s < :version".formatted(guard))
                            .expressionAttributeValues(values));
            return true;
        } catch (ConditionalCheckFailedException knownAlready) {
            return false;
        }
    }
}
