package dev.souk.dynamodb.memory;

import dev.souk.dynamodb.memory.expression.Projection;
import dev.souk.dynamodb.memory.expression.Scope;
import dev.souk.dynamodb.memory.value.ValidationFailure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** BatchGetItem and BatchWriteItem. */
final class Batches {
    private static final int MAX_READS = 100;
    private static final int MAX_WRITES = 25;
    private static final int MAX_BYTES = 16 * 1024 * 1024;
    private static final KnownFields GET =
            KnownFields.of(BatchGetItemRequest.builder().build(), "RequestItems");
    private static final KnownFields KEYS = KnownFields.of(
            KeysAndAttributes.builder().build(),
            "Keys",
            "ConsistentRead",
            "ProjectionExpression",
            "ExpressionAttributeNames");
    private static final KnownFields WRITE =
            KnownFields.of(BatchWriteItemRequest.builder().build(), "RequestItems");

    private final Database database;
    private final WriteReader reader;

    Batches(Database database) {
        this.database = database;
        this.reader = new WriteReader(database);
    }

    BatchGetItemResponse get(BatchGetItemRequest request) {
        GET.check(request);
        require(!request.requestItems().isEmpty(), "BatchGetItem must have some requests set");
        int keys = request.requestItems().values().stream()
                .mapToInt(table -> table.keys().size())
                .sum();
        require(keys <= MAX_READS, "Too many items requested for the BatchGetItem call");
        Map<String, TableRead> reads = new TreeMap<>();
        request.requestItems().forEach((table, wanted) -> reads.put(table, read(table, wanted)));
        Map<String, List<Map<String, AttributeValue>>> responses = new HashMap<>();
        Map<String, KeysAndAttributes> unprocessed = new HashMap<>();
        int bytes = 0;
        for (Map.Entry<String, TableRead> read : reads.entrySet()) {
            bytes = read.getValue().into(read.getKey(), responses, unprocessed, bytes);
        }
        return BatchGetItemResponse.builder()
                .responses(responses)
                .unprocessedKeys(unprocessed)
                .build();
    }

    BatchWriteItemResponse write(BatchWriteItemRequest request) {
        WRITE.check(request);
        require(!request.requestItems().isEmpty(), "BatchWriteItem cannot have a null or no requests set");
        List<Write> writes = new ArrayList<>();
        new TreeMap<>(request.requestItems()).forEach((table, wanted) -> {
            require(!wanted.isEmpty(), "The batch write request list for a table cannot be null or empty: " + table);
            wanted.forEach(one -> writes.add(write(table, one)));
        });
        require(writes.size() <= MAX_WRITES, "Too many items requested for the BatchWriteItem call");
        requireDistinct(writes.stream().map(TableKey::of).toList());
        writes.forEach(write -> write.key().requireFit(write.table().schema()));
        for (Write write : writes) {
            database.commit(List.of(write.decide(write.table().find(write.key()))));
        }
        return BatchWriteItemResponse.builder().unprocessedItems(Map.of()).build();
    }

    private TableRead read(String name, KeysAndAttributes wanted) {
        KEYS.check(wanted);
        Table table = database.table(name);
        require(
                !wanted.keys().isEmpty(),
                "The list of keys in RequestItems for BatchGetItem is required: %s has empty list".formatted(name));
        Scope scope = database.expressions().in(wanted.expressionAttributeNames());
        Projection projection = scope.projection(wanted.projectionExpression());
        scope.requireAllUsed();
        List<Key> keys = new ArrayList<>();
        for (Map<String, AttributeValue> attributes : wanted.keys()) {
            Key key = Key.of(table.schema(), attributes);
            key.requireFit(table.schema());
            keys.add(key);
        }
        requireDistinct(keys);
        return new TableRead(table, wanted, keys, projection);
    }

    private Write write(String table, WriteRequest request) {
        boolean puts = request.putRequest() != null;
        require(
                puts != (request.deleteRequest() != null),
                "Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported"
                        + " datatypes");
        return puts
                ? reader.put(table, request.putRequest().item())
                : reader.delete(table, request.deleteRequest().key());
    }

    private static void requireDistinct(List<?> keys) {
        Set<Object> seen = new HashSet<>(keys);
        require(seen.size() == keys.size(), "Provided list of item keys contains duplicates");
    }

    private static void require(boolean condition, String message) {
        if (!condition) {
            throw new ValidationFailure(message);
        }
    }

    private record TableRead(
            Table table,
            KeysAndAttributes wanted,
            List<Key> keys,
            @Nullable Projection projection) {

        /** Reads until the response is as large as DynamoDB lets it be; what is left is unprocessed. */
        int into(
                String name,
                Map<String, List<Map<String, AttributeValue>>> responses,
                Map<String, KeysAndAttributes> unprocessed,
                int bytesBefore) {
            int bytes = bytesBefore;
            List<Map<String, AttributeValue>> found = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                Item item = table.find(keys.get(i), Reads.isTrue(wanted.consistentRead()));
                bytes += item == null ? 0 : item.bytes();
                if (bytes > MAX_BYTES) {
                    List<Map<String, AttributeValue>> left = wanted.keys().subList(i, keys.size());
                    unprocessed.put(name, wanted.toBuilder().keys(left).build());
                    break;
                }
                Map<String, AttributeValue> projected = Reads.projected(item, projection);
                if (projected != null) {
                    found.add(projected);
                }
            }
            responses.put(name, found);
            return bytes;
        }
    }
}
