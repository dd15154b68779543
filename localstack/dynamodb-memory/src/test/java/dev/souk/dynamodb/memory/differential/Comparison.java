package dev.souk.dynamodb.memory.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.dynamodb.memory.MemoryDynamoDb;
import dev.souk.dynamodb.memory.TableSchema;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** A table in DynamoDB Local and one in memory, to which the same is done. */
final class Comparison {
    private final String table;
    private final DynamoDbClient local;
    private final MemoryDynamoDb memory = new MemoryDynamoDb(Clock.systemUTC());
    private final Map<String, Integer> tally = new TreeMap<>();

    Comparison(String table) {
        this.table = table;
        this.local = LocalClient.withTable(table);
        memory.createTable(TableSchema.of(table, "pk", "sk"));
    }

    /** Does all that the seed stands for, compares every outcome and what is left, and removes it. */
    void run(long seed) {
        new RandomOperations(seed, table).list().forEach(operation -> compare(seed, operation));
        List<Map<String, AttributeValue>> left = memory.items(table);
        assertThat(Canonical.sorted(left))
                .as("items after list %d", seed)
                .isEqualTo(Canonical.sorted(
                        local.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream()
                                .toList()));
        remove(left);
    }

    /** How often each kind of outcome was met. */
    Map<String, Integer> tally() {
        return tally;
    }

    private void compare(long seed, Operation operation) {
        Outcome expected = operation.on(local);
        Outcome found = operation.on(memory);
        assertThat(found.agreesWith(expected))
                .as("list %d, %s%n  local  %s%n  memory %s", seed, operation.request(), expected, found)
                .isTrue();
        tally.merge(found.kind(), 1, Integer::sum);
    }

    private void remove(List<Map<String, AttributeValue>> items) {
        if (items.isEmpty()) {
            return;
        }
        List<WriteRequest> deletions = items.stream()
                .map(item -> WriteRequest.builder()
                        .deleteRequest(delete -> delete.key(Map.of("pk", item.get("pk"), "sk", item.get("sk"))))
                        .build())
                .toList();
        List.of(memory, local)
                .forEach(client -> client.batchWriteItem(batch -> batch.requestItems(Map.of(table, deletions))));
    }
}
