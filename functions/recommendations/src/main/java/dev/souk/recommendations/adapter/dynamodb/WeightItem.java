package dev.souk.recommendations.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.recommendations.domain.Decay;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * An item that holds a weight per name, each in an attribute of its own, so that writers at once add without reading and
 * none of it is lost. All weights of an item are of one epoch. An item in which much was added is due to be trimmed to
 * its heaviest names before more is added, which keeps it far below 100 KB: {@value #KEPT} names stay, and at most
 * {@value #ADDED} come before it is due again.
 */
final class WeightItem {
    static final int KEPT = 250;
    static final int ADDED = 500;

    private static final String PREFIX = "w#";
    private static final String EPOCH = "epoch";
    private static final String REVISION = "rev";
    private static final String SINCE_TRIM = "added";

    private WeightItem() {}

    /** Adds weights of this epoch, unless the item is of another epoch or due to be trimmed. */
    static TransactWriteItem add(String table, Map<String, AttributeValue> key, Map<String, Long> weights, long epoch) {
        Map<String, String> names = new HashMap<>();
        Map<String, AttributeValue> values =
                new HashMap<>(Map.of(":epoch", n(epoch), ":one", n(1), ":count", n(weights.size()), ":due", n(ADDED)));
        var adds = new StringBuilder("SET epoch = :epoch ADD rev :one, added :count");
        int number = 0;
        for (Map.Entry<String, Long> weight : weights.entrySet()) {
            names.put("#w" + number, PREFIX + weight.getKey());
            values.put(":w" + number, n(weight.getValue()));
            adds.append(", #w%d :w%d".formatted(number, number));
            number++;
        }
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(table)
                        .key(key)
                        .updateExpression(adds.toString())
                        .conditionExpression("attribute_not_exists(pk) OR (epoch = :epoch AND added < :due)")
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values)
                        .build())
                .build();
    }

    /** What each name is worth at a moment. */
    static Map<String, Double> worth(Map<String, AttributeValue> item, Decay decay, Instant now) {
        long epoch = number(item, EPOCH);
        Map<String, Double> worth = new HashMap<>();
        weights(item).forEach((name, kept) -> {
            // Nothing is left of what was taken back; of a name that was trimmed before, even less.
            if (kept > 0) {
                worth.put(name, decay.worth(kept, epoch, now));
            }
        });
        return worth;
    }

    static long epoch(Map<String, AttributeValue> item) {
        return number(item, EPOCH);
    }

    /** Whether weights of an epoch cannot be added to it as it is. */
    static boolean needsSettling(Map<String, AttributeValue> item, long epoch) {
        return number(item, EPOCH) < epoch || number(item, SINCE_TRIM) >= ADDED;
    }

    /**
     * Brings the item into an epoch and trims it when it is due, unless somebody adds meanwhile; then the next to add
     * finds it as it was.
     */
    static void settle(RecommendationTable table, Map<String, AttributeValue> item, Decay decay, long epoch) {
        long from = number(item, EPOCH);
        long revision = number(item, REVISION);
        Map<String, AttributeValue> settled = new HashMap<>(key(string(item, "pk"), string(item, "sk")));
        settled.put(EPOCH, n(epoch));
        settled.put(REVISION, n(revision + 1));
        settled.put(SINCE_TRIM, n(0));
        heaviest(weights(item)).forEach((name, kept) -> {
            long carried = decay.carried(kept, from, epoch);
            if (carried > 0) {
                settled.put(PREFIX + name, n(carried));
            }
        });
        table.put(settled, "rev = :seen", Map.of(":seen", n(revision)));
    }

    private static Map<String, Long> heaviest(Map<String, Long> weights) {
        return weights.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(KEPT)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, Long> weights(Map<String, AttributeValue> item) {
        return item.entrySet().stream()
                .filter(attribute -> attribute.getKey().startsWith(PREFIX))
                .collect(Collectors.toMap(
                        attribute -> attribute.getKey().substring(PREFIX.length()),
                        attribute -> Long.parseLong(attribute.getValue().n())));
    }
}
