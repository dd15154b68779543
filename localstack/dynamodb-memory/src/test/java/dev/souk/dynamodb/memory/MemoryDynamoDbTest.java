package dev.souk.dynamodb.memory;

import static dev.souk.dynamodb.memory.MemoryFixture.TABLE;
import static dev.souk.dynamodb.memory.MemoryFixture.item;
import static dev.souk.dynamodb.memory.MemoryFixture.key;
import static dev.souk.dynamodb.memory.MemoryFixture.n;
import static dev.souk.dynamodb.memory.MemoryFixture.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

class MemoryDynamoDbTest {
    private final MemoryDynamoDb database = MemoryFixture.database();

    @Test
    void counts_every_one_of_many_threads() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            IntStream.range(0, 1_000).forEach(_ -> running.add(threads.submit(this::count)));
            for (Future<?> one : running) {
                one.get();
            }
        }

        assertThat(database.items(TABLE)).containsExactly(item("p", "1", "a", n(1_000)));
    }

    @Test
    void tells_all_items_by_their_keys() {
        List.of("b", "a")
                .forEach(pk -> List.of("2", "10", "1")
                        .forEach(sk ->
                                database.putItem(put -> put.tableName(TABLE).item(key(pk, sk)))));

        assertThat(database.items(TABLE))
                .containsExactly(
                        key("a", "1"), key("a", "10"), key("a", "2"), key("b", "1"), key("b", "10"), key("b", "2"));
    }

    @Test
    void tells_values_in_one_form_whatever_way_they_were_sent() {
        Map<String, AttributeValue> sent = Map.of(
                "pk", s("p"),
                "sk", s("1"),
                "z", AttributeValue.fromNs(List.of("10", "9.0")),
                "y", AttributeValue.fromM(Map.of("b", AttributeValue.fromN("1.50"), "a", AttributeValue.fromN("-0"))));

        database.putItem(put -> put.tableName(TABLE).item(sent));

        assertThat(database.items(TABLE).getFirst().toString())
                .isEqualTo("{pk=AttributeValue(S=p), sk=AttributeValue(S=1), "
                        + "y=AttributeValue(M={a=AttributeValue(N=0), b=AttributeValue(N=1.5)}), "
                        + "z=AttributeValue(NS=[9, 10])}");
    }

    @Test
    void knows_its_tables() {
        assertThat(database.describeTable(table -> table.tableName(TABLE))
                        .table()
                        .tableStatus())
                .isEqualTo(TableStatus.ACTIVE);
        assertThatThrownBy(() -> database.createTable(TableSchema.of(TABLE, "pk", "sk")))
                .isInstanceOf(ResourceInUseException.class);

        database.deleteTable(table -> table.tableName(TABLE));
        assertThatThrownBy(this::count).isInstanceOf(ResourceNotFoundException.class);
    }

    private void count() {
        database.updateItem(update -> update.tableName(TABLE)
                .key(key("p", "1"))
                .updateExpression("ADD a :one")
                .expressionAttributeValues(Map.of(":one", n(1))));
    }
}
