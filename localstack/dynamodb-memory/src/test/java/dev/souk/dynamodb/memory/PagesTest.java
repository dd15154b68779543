package dev.souk.dynamodb.memory;

import static dev.souk.dynamodb.memory.MemoryFixture.CLOCK;
import static dev.souk.dynamodb.memory.MemoryFixture.TABLE;
import static dev.souk.dynamodb.memory.MemoryFixture.item;
import static dev.souk.dynamodb.memory.MemoryFixture.key;
import static dev.souk.dynamodb.memory.MemoryFixture.n;
import static dev.souk.dynamodb.memory.MemoryFixture.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

class PagesTest {
    private static final int QUARTER_OF_A_MEGABYTE = 256 * 1024;

    private final MemoryDynamoDb database = MemoryFixture.database();

    @Test
    void a_page_ends_with_the_limit_and_the_next_begins_behind_it() {
        IntStream.range(0, 5).forEach(i -> put("p", "" + i, n(i)));

        QueryResponse first = query(2, Map.of());
        assertThat(first.items()).containsExactly(item("p", "0", "a", n(0)), item("p", "1", "a", n(1)));
        assertThat(first.lastEvaluatedKey()).isEqualTo(key("p", "1"));
        assertThat(query(2, first.lastEvaluatedKey()).items())
                .containsExactly(item("p", "2", "a", n(2)), item("p", "3", "a", n(3)));
        assertThat(query(9, key("p", "3")).hasLastEvaluatedKey()).isFalse();
    }

    @Test
    void a_page_ends_with_a_megabyte() {
        IntStream.range(0, 6).forEach(i -> put("p", "" + i, s("x".repeat(QUARTER_OF_A_MEGABYTE))));

        assertThat(query(9, Map.of()).count()).isEqualTo(4);
        assertThat(database.queryPaginator(query -> query.tableName(TABLE)
                                .keyConditionExpression("pk = :p")
                                .expressionAttributeValues(Map.of(":p", s("p"))))
                        .items())
                .hasSize(6);
    }

    @Test
    void a_page_ends_where_the_database_says_before_it_ends_with_the_limit() {
        MemoryDynamoDb shortPaged = MemoryFixture.withTable(new MemoryDynamoDb(CLOCK, Staleness.NONE, 2));
        IntStream.range(0, 5)
                .forEach(i -> shortPaged.putItem(put -> put.tableName(TABLE).item(item("p", "" + i, "a", n(i)))));

        assertThat(shortPaged.scan(scan -> scan.tableName(TABLE)).count()).isEqualTo(2);
        assertThat(shortPaged.scan(scan -> scan.tableName(TABLE).limit(9)).lastEvaluatedKey())
                .isEqualTo(key("p", "1"));
        assertThat(shortPaged.scan(scan -> scan.tableName(TABLE).limit(1)).count())
                .isEqualTo(1);
        assertThat(shortPaged.scanPaginator(scan -> scan.tableName(TABLE)).items())
                .hasSize(5);
        assertThatThrownBy(() -> new MemoryDynamoDb(CLOCK, Staleness.NONE, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_scan_finds_everything_page_by_page_in_the_same_order_every_time() {
        IntStream.range(0, 50).forEach(i -> put("p" + i, "1", n(i)));

        List<Map<String, AttributeValue>> scanned = scan(7);
        assertThat(scanned).hasSize(50).containsExactlyInAnyOrderElementsOf(database.items(TABLE));
        assertThat(scanned).isNotEqualTo(database.items(TABLE)).isEqualTo(scan(50));
    }

    @Test
    void what_a_batch_does_not_hold_is_left_for_the_next_one() {
        IntStream.range(0, 50).forEach(i -> put("p", "%02d".formatted(i), s("x".repeat(390 * 1024))));
        var keys = IntStream.range(0, 50)
                .mapToObj(i -> key("p", "%02d".formatted(i)))
                .toList();

        var first = database.batchGetItem(get -> get.requestItems(
                Map.of(TABLE, KeysAndAttributes.builder().keys(keys).build())));
        var second = database.batchGetItem(get -> get.requestItems(first.unprocessedKeys()));

        assertThat(first.responses()).containsKey(TABLE);
        assertThat(first.responses().values().stream().mapToInt(List::size)).containsExactly(42);
        assertThat(second.responses().values().stream().mapToInt(List::size)).containsExactly(8);
        assertThat(second.hasUnprocessedKeys()).isTrue();
        assertThat(second.unprocessedKeys()).isEmpty();
    }

    private void put(String pk, String sk, AttributeValue value) {
        database.putItem(put -> put.tableName(TABLE).item(item(pk, sk, "a", value)));
    }

    private QueryResponse query(int limit, Map<String, AttributeValue> from) {
        return database.query(query -> query.tableName(TABLE)
                .keyConditionExpression("pk = :p")
                .expressionAttributeValues(Map.of(":p", s("p")))
                .limit(limit)
                .exclusiveStartKey(from.isEmpty() ? null : from));
    }

    private List<Map<String, AttributeValue>> scan(int limit) {
        return database.scanPaginator(scan -> scan.tableName(TABLE).limit(limit)).items().stream()
                .toList();
    }
}
