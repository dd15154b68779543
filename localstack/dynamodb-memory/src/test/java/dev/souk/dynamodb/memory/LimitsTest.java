package dev.souk.dynamodb.memory;

import static dev.souk.dynamodb.memory.MemoryFixture.TABLE;
import static dev.souk.dynamodb.memory.MemoryFixture.item;
import static dev.souk.dynamodb.memory.MemoryFixture.key;
import static dev.souk.dynamodb.memory.MemoryFixture.s;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class LimitsTest {
    private static final int ITEM_BYTES = 400 * 1024;

    private final MemoryDynamoDb database = MemoryFixture.database();

    @Test
    void an_item_has_at_most_four_hundred_kilobytes() {
        int others = "pk".length() + "p".length() + "sk".length() + "1".length() + "a".length();

        putOf(ITEM_BYTES - others);
        assertRefused(() -> putOf(ITEM_BYTES - others + 1));
        assertRefused(() -> database.updateItem(update -> update.tableName(TABLE)
                .key(key("p", "1"))
                .updateExpression("SET b = :more")
                .expressionAttributeValues(Map.of(":more", s("more")))));
    }

    @Test
    void a_transaction_has_at_most_a_hundred_actions_and_four_megabytes() {
        assertRefused(() -> transact(101, 1));
        assertRefused(() -> transact(11, ITEM_BYTES - 1000));
        assertThat(database.items(TABLE)).isEmpty();
        transact(100, 1);
    }

    @Test
    void what_is_wrong_with_one_action_is_its_reason() {
        putOf(1);
        var change = TransactWriteItem.builder()
                .update(update -> update.tableName(TABLE)
                        .key(key("p", "1"))
                        .updateExpression("ADD a :text")
                        .expressionAttributeValues(Map.of(":text", s("text"))));
        assertRefused(() -> database.transactWriteItems(write -> write.transactItems(change.build())));

        change.update(update -> update.tableName(TABLE).key(key("p", "1")).updateExpression("REMOVE a.b"));
        assertThatThrownBy(() -> database.transactWriteItems(write -> write.transactItems(change.build())))
                .isInstanceOfSatisfying(
                        TransactionCanceledException.class,
                        cancelled -> assertThat(cancelled.cancellationReasons())
                                .extracting(CancellationReason::code)
                                .containsExactly("ValidationError"));
    }

    @Test
    void keys_are_neither_empty_nor_too_long() {
        database.putItem(put -> put.tableName(TABLE).item(key("x".repeat(2048), "y".repeat(1024))));
        assertRefused(() -> database.putItem(put -> put.tableName(TABLE).item(key("x".repeat(2049), "y"))));
        assertRefused(() -> database.putItem(put -> put.tableName(TABLE).item(key("x", "y".repeat(1025)))));
        assertRefused(() -> database.putItem(put -> put.tableName(TABLE).item(key("x", ""))));
        assertRefused(() -> database.getItem(get -> get.tableName(TABLE).key(Map.of("pk", s("x")))));
    }

    @Test
    void batches_have_at_most_a_hundred_keys_or_twenty_five_writes() {
        var keys = IntStream.range(0, 101).mapToObj(i -> key("p", "" + i)).toList();
        var writes = keys.stream()
                .map(key ->
                        WriteRequest.builder().putRequest(put -> put.item(key)).build())
                .toList();

        assertRefused(() -> database.batchGetItem(get -> get.requestItems(
                Map.of(TABLE, KeysAndAttributes.builder().keys(keys).build()))));
        assertRefused(() -> database.batchWriteItem(batch -> batch.requestItems(Map.of(TABLE, writes.subList(0, 26)))));
        database.batchWriteItem(batch -> batch.requestItems(Map.of(TABLE, writes.subList(0, 25))));
        assertThat(database.items(TABLE)).hasSize(25);
    }

    private void putOf(int bytes) {
        database.putItem(put -> put.tableName(TABLE).item(item("p", "1", "a", s("x".repeat(bytes)))));
    }

    private void transact(int actions, int bytes) {
        database.transactWriteItems(write -> write.transactItems(IntStream.range(0, actions)
                .mapToObj(i -> TransactWriteItem.builder()
                        .put(put -> put.tableName(TABLE).item(item("p", "" + i, "a", s("x".repeat(bytes)))))
                        .build())
                .toList()));
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        DynamoDbException.class,
                        refused -> assertThat(refused.awsErrorDetails().errorCode())
                                .isEqualTo("ValidationException"));
    }
}
