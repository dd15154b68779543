package dev.souk.dynamodb.memory;

import static dev.souk.dynamodb.memory.MemoryFixture.CLOCK;
import static dev.souk.dynamodb.memory.MemoryFixture.TABLE;
import static dev.souk.dynamodb.memory.MemoryFixture.item;
import static dev.souk.dynamodb.memory.MemoryFixture.key;
import static dev.souk.dynamodb.memory.MemoryFixture.n;
import static dev.souk.dynamodb.memory.MemoryFixture.s;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;

class StalenessTest {
    private int lag;
    private final MemoryDynamoDb database = MemoryFixture.withTable(new MemoryDynamoDb(CLOCK, (_, _) -> lag));

    @Test
    void an_eventual_read_may_find_what_was_there_before() {
        write("1", 1);
        write("1", 2);

        assertThat(reads(0)).isEqualTo(item("p", "1", "a", n(2)));
        assertThat(reads(1)).isEqualTo(item("p", "1", "a", n(1)));
        assertThat(reads(2)).isEmpty();
        assertThat(reads(3)).isEmpty();
    }

    @Test
    void consistent_and_transactional_reads_are_never_stale() {
        write("1", 1);
        write("1", 2);
        lag = 1;

        assertThat(database.getItem(
                                get -> get.tableName(TABLE).key(key("p", "1")).consistentRead(true))
                        .item())
                .isEqualTo(item("p", "1", "a", n(2)));
        assertThat(database.transactGetItems(get -> get.transactItems(TransactGetItem.builder()
                                .get(one -> one.tableName(TABLE).key(key("p", "1")))
                                .build()))
                        .responses()
                        .getFirst()
                        .item())
                .isEqualTo(item("p", "1", "a", n(2)));
    }

    @Test
    void a_query_finds_one_moment_of_its_partition() {
        write("1", 1);
        write("2", 1);
        database.deleteItem(delete -> delete.tableName(TABLE).key(key("p", "1")));

        assertThat(queries(0)).containsExactly(item("p", "2", "a", n(1)));
        assertThat(queries(1)).containsExactly(item("p", "1", "a", n(1)), item("p", "2", "a", n(1)));
        assertThat(queries(2)).containsExactly(item("p", "1", "a", n(1)));
    }

    @Test
    void other_partitions_do_not_count() {
        write("1", 1);
        database.putItem(put -> put.tableName(TABLE).item(key("other", "1")));

        assertThat(reads(1)).isEmpty();
    }

    @Test
    void what_is_older_than_the_history_is_forgotten() {
        IntStream.rangeClosed(1, 2 * Staleness.MAX_LAG).forEach(i -> write("1", i));

        assertThat(reads(Staleness.MAX_LAG)).isEqualTo(item("p", "1", "a", n(Staleness.MAX_LAG)));
    }

    private void write(String sk, long value) {
        database.putItem(put -> put.tableName(TABLE).item(item("p", sk, "a", n(value))));
    }

    private Map<String, AttributeValue> reads(int behind) {
        lag = behind;
        return database.getItem(get -> get.tableName(TABLE).key(key("p", "1"))).item();
    }

    private List<Map<String, AttributeValue>> queries(int behind) {
        lag = behind;
        return database.query(query -> query.tableName(TABLE)
                        .keyConditionExpression("pk = :p")
                        .expressionAttributeValues(Map.of(":p", s("p"))))
                .items();
    }
}
