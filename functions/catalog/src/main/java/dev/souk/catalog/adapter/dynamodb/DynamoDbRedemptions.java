package dev.souk.catalog.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.s;

import dev.souk.catalog.application.promotion.RedeemAttempt;
import dev.souk.catalog.application.promotion.RedeemAttempt.AlreadyDecided;
import dev.souk.catalog.application.promotion.RedeemAttempt.AtLimit;
import dev.souk.catalog.application.promotion.RedeemAttempt.Overtaken;
import dev.souk.catalog.application.promotion.RedeemAttempt.Stored;
import dev.souk.catalog.application.promotion.Redemptions;
import dev.souk.catalog.domain.promotion.OrderId;
import dev.souk.catalog.domain.promotion.Promotion;
import dev.souk.catalog.domain.promotion.Redemption;
import dev.souk.catalog.domain.promotion.Redemption.Redeemed;
import dev.souk.catalog.domain.promotion.Redemption.Released;
import dev.souk.catalog.domain.promotion.RefusalReason;
import dev.souk.events.EventData;
import dev.souk.lambda.dynamodb.TransactionOutcome.Committed;
import dev.souk.lambda.dynamodb.TransactionOutcome.ConditionsFailed;
import dev.souk.lambda.dynamodb.Transactions;
import dev.souk.lambda.events.EventWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Redemptions in DynamoDB: one item per order that is its own outbox row, written together with the counters it moves. */
public final class DynamoDbRedemptions implements Redemptions {
    private static final String NONE_YET = "attribute_not_exists(pk)";
    private static final int REDEMPTION = 0;

    private final CatalogTable table;
    private final EventWriter events;

    public DynamoDbRedemptions(Supplier<DynamoDbClient> client, String table, EventWriter events) {
        this.table = new CatalogTable(client, table);
        this.events = events;
    }

    @Override
    public Optional<Redemption> find(OrderId order) {
        return table.find(RedemptionItems.keyOf(order), true).map(item -> RedemptionItems.read(order, item));
    }

    @Override
    public RedeemAttempt redeem(Redeemed wanted, List<Promotion> promotions) {
        List<TransactWriteItem> actions = new ArrayList<>();
        actions.add(action(put(wanted).conditionExpression(NONE_YET)));
        promotions.forEach(promotion -> {
            actions.add(RedemptionCounters.take(table, promotion));
            actions.add(RedemptionCounters.take(table, promotion, wanted.customer()));
        });
        return switch (transactions().write(actions)) {
            case Committed _ -> new Stored();
            case ConditionsFailed failed
            when failed.failedAt(REDEMPTION) ->
                new AlreadyDecided(standing(wanted.order(), failed.oldItems().get(REDEMPTION)));
            case ConditionsFailed failed -> refused(failed, promotions);
        };
    }

    /** The first promotion whose counters refused, unless it is another one by now. */
    private static RedeemAttempt refused(ConditionsFailed failed, List<Promotion> promotions) {
        int first = failed.indexes().getFirst();
        Promotion promotion = promotions.get((first - 1) / 2);
        boolean itself = first % 2 == 1;
        if (!itself) {
            return new AtLimit(promotion.code(), RefusalReason.CUSTOMER_LIMIT_REACHED);
        }
        Map<String, AttributeValue> found = failed.oldItems().getOrDefault(first, Map.of());
        return found.isEmpty() || number(found, "version") != promotion.version()
                ? new Overtaken()
                : new AtLimit(promotion.code(), RefusalReason.LIMIT_REACHED);
    }

    @Override
    public Redemption decide(Redemption first) {
        return write(first, List.of(action(put(first).conditionExpression(NONE_YET))));
    }

    @Override
    public Redemption release(Redeemed held, Released released) {
        List<TransactWriteItem> actions = new ArrayList<>();
        actions.add(action(put(released)
                .conditionExpression("redemptionState = :redeemed AND version = :read")
                .expressionAttributeValues(
                        Map.of(":redeemed", s(RedemptionItems.REDEEMED), ":read", n(held.version())))));
        held.codes().forEach(code -> {
            actions.add(RedemptionCounters.giveBack(table, PromotionItems.keyOf(code)));
            actions.add(RedemptionCounters.giveBack(table, PromotionItems.counterOf(code, held.customer())));
        });
        return write(released, actions);
    }

    /** Writes a transaction that begins with a redemption, and answers which redemption stands. */
    private Redemption write(Redemption next, List<TransactWriteItem> actions) {
        return switch (transactions().write(actions)) {
            case Committed _ -> next;
            case ConditionsFailed failed
            when failed.failedAt(REDEMPTION) ->
                standing(next.order(), failed.oldItems().get(REDEMPTION));
            case ConditionsFailed failed ->
                throw new IllegalStateException("what was counted must be there to be counted back, order %s misses %s"
                        .formatted(next.order().value(), failed.indexes()));
        };
    }

    private static Redemption standing(OrderId order, @Nullable Map<String, AttributeValue> item) {
        if (item == null || item.isEmpty()) {
            throw new IllegalStateException(
                    "dynamodb must return the redemption of order %s that refused a write".formatted(order.value()));
        }
        return RedemptionItems.read(order, item);
    }

    private Put.Builder put(Redemption redemption) {
        Map<String, AttributeValue> item = new HashMap<>(RedemptionItems.write(redemption));
        List<EventData> facts = PromotionFacts.of(redemption);
        if (!facts.isEmpty()) {
            item.put(EventWriter.ATTRIBUTE, s(events.outbox(redemption.order().value(), redemption.version(), facts)));
        }
        return Put.builder()
                .tableName(table.name())
                .item(item)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    }

    private static TransactWriteItem action(Put.Builder put) {
        return TransactWriteItem.builder().put(put.build()).build();
    }

    private Transactions transactions() {
        return new Transactions(table.client());
    }
}
