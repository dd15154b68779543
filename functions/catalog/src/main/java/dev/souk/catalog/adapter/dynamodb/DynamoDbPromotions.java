package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.s;

import dev.souk.catalog.application.promotion.Promotions;
import dev.souk.catalog.domain.promotion.Promotion;
import dev.souk.catalog.domain.promotion.PromotionCode;
import dev.souk.catalog.domain.promotion.PromotionPage;
import dev.souk.lambda.dynamodb.StaleWrite;
import dev.souk.lambda.dynamodb.TransactionOutcome.Committed;
import dev.souk.lambda.dynamodb.TransactionOutcome.ConditionsFailed;
import dev.souk.lambda.dynamodb.Transactions;
import dev.souk.lambda.events.EventWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Promotions in DynamoDB: each in a partition of its own, since redeeming makes it busy, and once more in their list. */
public final class DynamoDbPromotions implements Promotions {
    private static final String REDEEMED = "redeemed";
    private static final String CHANGE =
            "SET #rule = :rule, promotionState = :promotionState, version = :version, #events = :events";

    private final CatalogTable table;
    private final EventWriter events;

    public DynamoDbPromotions(Supplier<DynamoDbClient> client, String table, EventWriter events) {
        this.table = new CatalogTable(client, table);
        this.events = events;
    }

    @Override
    public Optional<Promotion> find(PromotionCode code) {
        return table.find(PromotionItems.keyOf(code), true)
                .map(item -> PromotionItems.read(item, number(item, REDEEMED)));
    }

    @Override
    public PromotionPage page(@Nullable PromotionCode after, int limit) {
        Map<String, AttributeValue> values = new HashMap<>(Map.of(":list", s(PromotionItems.LIST)));
        if (after != null) {
            values.put(":after", s(after.value()));
        }
        List<Promotion> found = table
                .client()
                .queryPaginator(query -> query.tableName(table.name())
                        .keyConditionExpression(after == null ? "pk = :list" : "pk = :list AND sk > :after")
                        .expressionAttributeValues(values)
                        .limit(limit + 1))
                .items()
                .stream()
                .limit(limit + 1L)
                .map(item -> PromotionItems.read(item, 0))
                .toList();
        boolean more = found.size() > limit;
        return new PromotionPage(more ? found.subList(0, limit) : found, more);
    }

    @Override
    public void add(Promotion promotion) {
        Map<String, AttributeValue> item = new HashMap<>(PromotionItems.keyOf(promotion.code()));
        item.putAll(PromotionItems.attributes(promotion));
        item.put(REDEEMED, n(0));
        item.put(EventWriter.ATTRIBUTE, s(outbox(promotion)));
        write(promotion, List.of(table.putNew(item), table.putNew(PromotionItems.listed(promotion))));
    }

    @Override
    public void replace(Promotion after) {
        AttributeValue before = n(after.version() - 1);
        write(after, List.of(change(after, before), table.putOver(PromotionItems.listed(after), before)));
    }

    private TransactWriteItem change(Promotion after, AttributeValue before) {
        Map<String, AttributeValue> values = new HashMap<>();
        PromotionItems.attributes(after).forEach((name, value) -> values.put(":" + name, value));
        values.put(":events", s(outbox(after)));
        values.put(":before", before);
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table.name())
                        .key(PromotionItems.keyOf(after.code()))
                        .updateExpression(CHANGE)
                        .conditionExpression("version = :before")
                        .expressionAttributeNames(Map.of("#rule", "rule", "#events", EventWriter.ATTRIBUTE))
                        .expressionAttributeValues(values))
                .build();
    }

    private void write(Promotion promotion, List<TransactWriteItem> actions) {
        switch (new Transactions(table.client()).write(actions)) {
            case Committed _ -> {}
            case ConditionsFailed _ ->
                throw new StaleWrite("promotion %s changed before version %d was written"
                        .formatted(promotion.code().value(), promotion.version()));
        }
    }

    private String outbox(Promotion promotion) {
        return events.outbox(promotion.code().value(), promotion.version(), List.of(PromotionFacts.of(promotion)));
    }
}
