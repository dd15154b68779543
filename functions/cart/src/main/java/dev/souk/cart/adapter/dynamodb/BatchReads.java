package dev.souk.cart.adapter.dynamodb;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads many items by their keys. */
final class BatchReads {
    /** The limit of BatchGetItem. */
    private static final int BATCH = 100;
    /** DynamoDB leaves keys out of a reply when it is short of throughput. */
    private static final int MAX_ROUNDS = 5;

    private BatchReads() {}

    /** The items that are there, in no order; {@code keys} without repetitions. */
    static List<Map<String, AttributeValue>> items(
            DynamoDbClient client, String table, List<Map<String, AttributeValue>> keys, boolean consistent) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        for (int from = 0; from < keys.size(); from += BATCH) {
            List<Map<String, AttributeValue>> some = keys.subList(from, Math.min(from + BATCH, keys.size()));
            var wanted = KeysAndAttributes.builder()
                    .keys(some)
                    .consistentRead(consistent)
                    .build();
            items.addAll(batch(client, table, Map.of(table, wanted)));
        }
        return items;
    }

    private static List<Map<String, AttributeValue>> batch(
            DynamoDbClient client, String table, Map<String, KeysAndAttributes> wanted) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        Map<String, KeysAndAttributes> left = wanted;
        for (int round = 0; round < MAX_ROUNDS && !left.isEmpty(); round++) {
            Map<String, KeysAndAttributes> request = left;
            BatchGetItemResponse response = client.batchGetItem(get -> get.requestItems(request));
            items.addAll(response.responses().getOrDefault(table, List.of()));
            left = response.unprocessedKeys();
        }
        if (!left.isEmpty()) {
            throw new IllegalStateException(
                    "expected all items of a batch, some were held back %d times".formatted(MAX_ROUNDS));
        }
        return items;
    }
}
