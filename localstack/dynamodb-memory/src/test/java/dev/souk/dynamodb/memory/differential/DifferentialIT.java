package dev.souk.dynamodb.memory.differential;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.dynamodb.memory.MemoryDynamoDb;
import dev.souk.dynamodb.memory.TableSchema;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * The table in memory is DynamoDB Local's equal: over seeded random lists of operations, the same answers, the same
 * kinds of errors for the same items, and in the end the same items. {@code -Dsouk.lists=100000} looks longer, {@code
 * -Dsouk.firstSeed=17 -Dsouk.lists=1} at one list again.
 */
class DifferentialIT {
    private static final int LISTS = Integer.getInteger("souk.lists", 1_000);
    private static final long FIRST_SEED = Long.getLong("souk.firstSeed", 1);
    private static final String TABLE = "differential";

    private final DynamoDbClient local = LocalClient.withTable(TABLE);
    private final MemoryDynamoDb memory = new MemoryDynamoDb(Clock.systemUTC());
    private final Map<String, Integer> tally = new TreeMap<>();

    @Test
    void every_list_of_operations_has_the_same_outcomes() {
        memory.createTable(TableSchema.of(TABLE, "pk", "sk"));
        int operations = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + LISTS; seed++) {
            List<Operation> list = new RandomOperations(seed, TABLE).list();
            list.forEach(compare(seed));
            assertThat(Canonical.sorted(memory.items(TABLE)))
                    .as("items after list %d", seed)
                    .isEqualTo(Canonical.sorted(itemsOf(local)));
            clear(memory.items(TABLE));
            operations += list.size();
        }
        System.out.printf("%d operations in %d lists: %s%n", operations, LISTS, tally);
        assertThat(tally.keySet()).as("kinds of outcomes that were met").contains("answer", "ConditionalCheckFailed");
    }

    private Consumer<Operation> compare(long seed) {
        return operation -> {
            Outcome expected = operation.on(local);
            Outcome found = operation.on(memory);
            assertThat(found.agreesWith(expected))
                    .as("list %d, %s%n  local  %s%n  memory %s", seed, operation.request(), expected, found)
                    .isTrue();
            tally.merge(found.kind(), 1, Integer::sum);
        };
    }

    private static List<Map<String, AttributeValue>> itemsOf(DynamoDbClient client) {
        return client.scanPaginator(scan -> scan.tableName(TABLE).consistentRead(true)).items().stream()
                .toList();
    }

    private void clear(List<Map<String, AttributeValue>> items) {
        if (!items.isEmpty()) {
            List<WriteRequest> deletions = items.stream()
                    .map(item -> WriteRequest.builder()
                            .deleteRequest(delete -> delete.key(Map.of("pk", item.get("pk"), "sk", item.get("sk"))))
                            .build())
                    .toList();
            List.of(memory, local)
                    .forEach(client -> client.batchWriteItem(batch -> batch.requestItems(Map.of(TABLE, deletions))));
        }
    }
}
