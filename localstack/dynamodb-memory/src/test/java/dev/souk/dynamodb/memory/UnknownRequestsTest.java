package dev.souk.dynamodb.memory;

import static dev.souk.dynamodb.memory.MemoryFixture.TABLE;
import static dev.souk.dynamodb.memory.MemoryFixture.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalOperator;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnItemCollectionMetrics;

/** What is not known is refused by its name, never passed over. */
class UnknownRequestsTest {
    private final MemoryDynamoDb database = MemoryFixture.database();

    static Stream<Unknown> requests() {
        return Stream.concat(reads(), writes());
    }

    private static Stream<Unknown> reads() {
        var keys = KeysAndAttributes.builder().attributesToGet("a").build();
        return Stream.of(
                unknown("IndexName of QueryRequest", client -> client.query(query -> query.indexName("i"))),
                unknown("AttributesToGet of GetItemRequest", client -> client.getItem(get -> get.attributesToGet("a"))),
                unknown(
                        "TotalSegments, Segment of ScanRequest",
                        client -> client.scan(scan -> scan.segment(0).totalSegments(2))),
                unknown(
                        "AttributesToGet of KeysAndAttributes",
                        client -> client.batchGetItem(get -> get.requestItems(Map.of(TABLE, keys)))));
    }

    private static Stream<Unknown> writes() {
        return Stream.of(
                unknown(
                        "ReturnConsumedCapacity of PutItemRequest",
                        client -> client.putItem(put -> put.returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))),
                unknown(
                        "ConditionalOperator of DeleteItemRequest",
                        client -> client.deleteItem(delete -> delete.conditionalOperator(ConditionalOperator.OR))),
                unknown(
                        "ReturnItemCollectionMetrics of UpdateItemRequest",
                        client -> client.updateItem(
                                update -> update.returnItemCollectionMetrics(ReturnItemCollectionMetrics.SIZE))),
                unknown(
                        "DeletionProtectionEnabled of CreateTableRequest",
                        client -> client.createTable(table -> table.deletionProtectionEnabled(true))));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void are_refused(Unknown request) {
        assertThatThrownBy(() -> request.call().accept(database))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("the table in memory does not know " + request.named());
    }

    @Test
    void unknown_operations_are_refused() {
        assertThatThrownBy(() -> database.updateTable(table -> table.tableName(TABLE)))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void to_ask_for_nothing_is_known() {
        var answer = database.putItem(
                put -> put.tableName(TABLE).item(key("p", "1")).returnConsumedCapacity(ReturnConsumedCapacity.NONE));

        assertThat(answer.consumedCapacity()).isNull();
    }

    private static Unknown unknown(String named, Consumer<DynamoDbClient> call) {
        return new Unknown(named, call);
    }

    record Unknown(String named, Consumer<DynamoDbClient> call) {
        @Override
        public String toString() {
            return named;
        }
    }
}
