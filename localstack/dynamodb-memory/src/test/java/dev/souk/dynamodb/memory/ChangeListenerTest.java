package dev.souk.dynamodb.memory;

import static dev.souk.dynamodb.memory.MemoryFixture.TABLE;
import static dev.souk.dynamodb.memory.MemoryFixture.item;
import static dev.souk.dynamodb.memory.MemoryFixture.key;
import static dev.souk.dynamodb.memory.MemoryFixture.n;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class ChangeListenerTest {
    private final MemoryDynamoDb database = MemoryFixture.database();
    private final List<Change> heard = new ArrayList<>();

    @BeforeEach
    void listen() {
        database.listen(heard::add);
    }

    @Test
    void hears_what_was_there_and_what_is_there_now() {
        database.putItem(put -> put.tableName(TABLE).item(item("p", "1", "a", n(1))));
        database.updateItem(update -> update.tableName(TABLE)
                .key(key("p", "1"))
                .updateExpression("ADD a :one")
                .expressionAttributeValues(Map.of(":one", n(1))));
        database.deleteItem(delete -> delete.tableName(TABLE).key(key("p", "1")));

        assertThat(heard)
                .containsExactly(
                        new Change(1, TABLE, key("p", "1"), null, item("p", "1", "a", n(1))),
                        new Change(2, TABLE, key("p", "1"), item("p", "1", "a", n(1)), item("p", "1", "a", n(2))),
                        new Change(3, TABLE, key("p", "1"), item("p", "1", "a", n(2)), null));
    }

    @Test
    void hears_nothing_when_nothing_changes() {
        database.putItem(put -> put.tableName(TABLE).item(item("p", "1", "a", n(1))));
        database.putItem(put -> put.tableName(TABLE).item(item("p", "1", "a", n(1))));
        database.deleteItem(delete -> delete.tableName(TABLE).key(key("p", "none")));

        assertThat(heard).hasSize(1);
    }

    @Test
    void hears_all_changes_of_a_transaction_under_one_number() {
        database.transactWriteItems(write -> write.transactItems(put("2", null), put("1", null)));
        database.putItem(put -> put.tableName(TABLE).item(key("p", "3")));

        assertThat(heard).extracting(Change::commit).containsExactly(1L, 1L, 2L);
        assertThat(heard).extracting(Change::keys).containsExactly(key("p", "2"), key("p", "1"), key("p", "3"));
    }

    @Test
    void hears_nothing_of_a_transaction_that_was_cancelled() {
        assertThatThrownBy(() -> database.transactWriteItems(
                        write -> write.transactItems(put("1", null), put("2", "attribute_exists(pk)"))))
                .isInstanceOf(TransactionCanceledException.class);

        assertThat(heard).isEmpty();
        assertThat(database.items(TABLE)).isEmpty();
    }

    private static TransactWriteItem put(String sk, @Nullable String condition) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(TABLE).item(key("p", sk)).conditionExpression(condition))
                .build();
    }
}
