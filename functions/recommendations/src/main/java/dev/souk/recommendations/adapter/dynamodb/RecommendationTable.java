package dev.souk.recommendations.adapter.dynamodb;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** The table of recommendations: its reads, and puts on condition. */
final class RecommendationTable {
    /** The limit of BatchGetItem. */
    private static final int BATCH = 100;
    /** DynamoDB leaves keys out of a reply when it is short of throughput. */
    private static final int MAX_ROUNDS = 5;

    private final Supplier<DynamoDbClient> client;
    private final String name;

    RecommendationTable(Supplier<DynamoDbClient> client, String name) {
        this.client = client;
        this.name = name;
    }

    DynamoDbClient client() {
        return client.get();
    }

    String name() {
        return name;
    }

    /** The item as of the last finished write. */
    Optional<Map<String, AttributeValue>> find(Map<String, AttributeValue> key) {
        var response = client().getItem(get -> get.tableName(name).key(key).consistentRead(true));
        return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
    }

    /** The items there are of these; what was written moments ago may be missing. */
    List<Map<String, AttributeValue>> findAll(Collection<Map<String, AttributeValue>> keys) {
        List<Map<String, AttributeValue>> all = List.copyOf(keys);
        List<Map<String, AttributeValue>> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += BATCH) {
            found.addAll(batch(all.subList(from, Math.min(from + BATCH, all.size()))));
        }
        return found;
    }

    private List<Map<String, AttributeValue>> batch(List<Map<String, AttributeValue>> keys) {
        List<Map<String, AttributeValue>> found = new ArrayList<>();
        Map<String, KeysAndAttributes> wanted =
                Map.of(name, KeysAndAttributes.builder().keys(keys).build());
        for (int round = 0; round < MAX_ROUNDS && !wanted.isEmpty(); round++) {
            Map<String, KeysAndAttributes> request = wanted;
            BatchGetItemResponse response = client().batchGetItem(get -> get.requestItems(request));
            found.addAll(response.responses().getOrDefault(name, List.of()));
            wanted = response.unprocessedKeys();
        }
        if (!wanted.isEmpty()) {
            throw new IllegalStateException(
                    "expected all of %d items, some were held back %d times".formatted(keys.size(), MAX_ROUNDS));
        }
        return found;
    }

    /** @return whether the condition held */
    boolean put(Map<String, AttributeValue> item, String condition, Map<String, AttributeValue> values) {
        try {
            client().putItem(put -> {
                put.tableName(name).item(item).conditionExpression(condition);
                // DynamoDB refuses an empty map of values.
                if (!values.isEmpty()) {
                    put.expressionAttributeValues(values);
                }
            });
            return true;
        } catch (ConditionalCheckFailedException overtaken) {
            return false;
        }
    }
}
