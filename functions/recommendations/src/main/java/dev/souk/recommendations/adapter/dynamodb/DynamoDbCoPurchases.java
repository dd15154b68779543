package dev.souk.recommendations.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;

import dev.souk.lambda.dynamodb.TransactionOutcome.Committed;
import dev.souk.lambda.dynamodb.TransactionOutcome.ConditionsFailed;
import dev.souk.lambda.dynamodb.Transactions;
import dev.souk.lambda.retry.Backoff;
import dev.souk.recommendations.application.CoPurchases;
import dev.souk.recommendations.domain.Decay;
import dev.souk.recommendations.domain.Purchase;
import dev.souk.recommendations.domain.Sku;
import dev.souk.recommendations.domain.Totals;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Weights in {@link WeightItem}s; a purchase is counted in one transaction with the row that says so. */
public final class DynamoDbCoPurchases implements CoPurchases {
    /** Longer than the bus and its queues hold on to anything. */
    private static final Duration LEARNT_KEPT = Duration.ofDays(90);
    /** An attempt fails when items have to be brought into a new epoch or trimmed first, which many may do at once. */
    private static final int MAX_ATTEMPTS = 6;

    private static final int ROW = 0;
    private static final String IS_NEW = "attribute_not_exists(pk)";
    private static final String TAKEN_BACK = "takenBack";

    private final RecommendationTable table;
    private final Decay decay;
    private final Clock clock;

    public DynamoDbCoPurchases(Supplier<DynamoDbClient> client, String table, Decay decay, Clock clock) {
        this.table = new RecommendationTable(client, table);
        this.decay = decay;
        this.clock = clock;
    }

    @Override
    public boolean learn(Purchase purchase) {
        return count(purchase, 1, learnt(purchase));
    }

    @Override
    public boolean unlearn(String orderId, List<Sku> skus) {
        Optional<Map<String, AttributeValue>> known = table.find(RecommendationKeys.order(orderId));
        if (known.isEmpty()) {
            // Told before the order itself: the row alone keeps that from being learnt.
            return table.put(orderRow(orderId, clock.instant(), true), IS_NEW, Map.of()) || unlearn(orderId, skus);
        }
        if (known.get().containsKey(TAKEN_BACK)) {
            return false;
        }
        var purchase = new Purchase(orderId, skus, Instant.ofEpochMilli(number(known.get(), "at")));
        return count(purchase, -1, takenBack(purchase));
    }

    /** Adds what the purchase weighs, times a sign, together with the row that says so. */
    private boolean count(Purchase purchase, int sign, TransactWriteItem row) {
        long epoch = decay.epoch(clock.instant());
        for (int attempt = 1; attempt <= MAX_ATTEMPTS; attempt++) {
            Backoff.before(attempt);
            var weights = PurchaseWeights.of(purchase, decay, epoch, sign);
            List<TransactWriteItem> actions = new ArrayList<>(List.of(row));
            for (var added : weights.byKey().entrySet()) {
                actions.add(WeightItem.add(table.name(), added.getKey(), added.getValue(), epoch));
            }
            switch (new Transactions(table.client()).write(actions)) {
                case Committed _ -> {
                    return true;
                }
                case ConditionsFailed failed -> {
                    if (failed.failedAt(ROW)) {
                        return false;
                    }
                    epoch = settle(weights.byKey().keySet(), epoch);
                }
            }
        }
        throw new IllegalStateException(
                "weights kept changing while order %s was counted".formatted(purchase.orderId()));
    }

    /** @return the epoch to go on with: a machine whose clock is ahead may have opened the next one */
    private long settle(Collection<Map<String, AttributeValue>> keys, long epoch) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        keys.forEach(key -> table.find(key).ifPresent(items::add));
        long latest = items.stream().mapToLong(WeightItem::epoch).max().orElse(epoch);
        long target = Math.max(epoch, latest);
        items.stream()
                .filter(item -> WeightItem.needsSettling(item, target))
                .forEach(item -> WeightItem.settle(table, item, decay, target));
        return target;
    }

    private TransactWriteItem learnt(Purchase purchase) {
        return put(orderRow(purchase.orderId(), purchase.at(), false), IS_NEW);
    }

    private TransactWriteItem takenBack(Purchase purchase) {
        return put(
                orderRow(purchase.orderId(), purchase.at(), true),
                "attribute_exists(pk) AND attribute_not_exists(%s)".formatted(TAKEN_BACK));
    }

    private TransactWriteItem put(Map<String, AttributeValue> item, String condition) {
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(table.name())
                        .item(item)
                        .conditionExpression(condition)
                        .build())
                .build();
    }

    private Map<String, AttributeValue> orderRow(String orderId, Instant at, boolean takenBack) {
        Map<String, AttributeValue> item = new HashMap<>(RecommendationKeys.order(orderId));
        item.put("at", n(at.toEpochMilli()));
        item.put("expiresAt", n(clock.instant().plus(LEARNT_KEPT).getEpochSecond()));
        if (takenBack) {
            item.put(TAKEN_BACK, AttributeValue.fromBool(true));
        }
        return item;
    }

    @Override
    public Map<Sku, Double> boughtWith(Sku sku) {
        return skus(table.findAll(List.of(RecommendationKeys.companions(sku))));
    }

    @Override
    public Map<Sku, Double> bought(Collection<Sku> skus) {
        Instant now = clock.instant();
        Map<Sku, Double> bought = new HashMap<>();
        table.findAll(skus.stream().distinct().map(RecommendationKeys::bought).toList())
                .forEach(item -> WeightItem.worth(item, decay, now)
                        .values()
                        .forEach(worth -> bought.put(RecommendationKeys.boughtSku(item), worth)));
        return bought;
    }

    @Override
    public Map<Sku, Double> mostBought() {
        return skus(table.findAll(IntStream.range(0, RecommendationKeys.SHARDS)
                .mapToObj(RecommendationKeys::mostBought)
                .toList()));
    }

    private Map<Sku, Double> skus(List<Map<String, AttributeValue>> items) {
        Instant now = clock.instant();
        Map<Sku, Double> skus = new HashMap<>();
        items.forEach(
                item -> WeightItem.worth(item, decay, now).forEach((name, worth) -> skus.put(new Sku(name), worth)));
        return skus;
    }

    @Override
    public Totals totals() {
        Instant now = clock.instant();
        Map<String, Double> sums = new HashMap<>();
        table.findAll(IntStream.range(0, RecommendationKeys.SHARDS)
                        .mapToObj(RecommendationKeys::totals)
                        .toList())
                .forEach(item -> WeightItem.worth(item, decay, now)
                        .forEach((name, worth) -> sums.merge(name, worth, Double::sum)));
        return PurchaseWeights.totals(sums);
    }
}
