package dev.souk.lambda.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.lambda.fixture.TestTable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

class TransactionsIT {
    private final TestTable table = TestTable.create();
    private final Transactions transactions = new Transactions(table.client());

    private TransactWriteItem takeOne(String pk) {
        return TransactWriteItem.builder()
                .update(update -> update.tableName(table.name())
                        .key(key(pk, "x"))
                        .updateExpression("SET available = available - :one")
                        .conditionExpression("available >= :one")
                        .expressionAttributeValues(Map.of(":one", n(1)))
                        .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                .build();
    }

    private void stock(String pk, long available) {
        table.client()
                .putItem(put -> put.tableName(table.name())
                        .item(Map.of("pk", Items.s(pk), "sk", Items.s("x"), "available", n(available))));
    }

    private long available(String pk) {
        return number(
                table.client()
                        .getItem(get -> get.tableName(table.name()).key(key(pk, "x")))
                        .item(),
                "available");
    }

    @Test
    void names_the_conditions_that_failed_and_the_items_found() {
        stock("a", 1);
        stock("b", 0);
        TransactionOutcome outcome = transactions.write(List.of(takeOne("a"), takeOne("b")));
        assertThat(outcome).isInstanceOfSatisfying(TransactionOutcome.ConditionsFailed.class, failed -> {
            assertThat(failed.indexes()).containsExactly(1);
            assertThat(failed.failedAt(1)).isTrue();
            assertThat(number(failed.oldItems().getOrDefault(1, Map.of()), "available"))
                    .isZero();
        });
        assertThat(available("a")).isEqualTo(1);
    }

    @Test
    void writes_once_when_the_reply_is_lost_and_the_next_attempt_meets_a_conflict() {
        stock("a", 1);
        var transactions = new Transactions(new Forgetful(table.client()));
        assertThat(transactions.write(List.of(takeOne("a")))).isInstanceOf(TransactionOutcome.Committed.class);
        assertThat(available("a")).isZero();
        assertThat(transactions.write(List.of(takeOne("a")))).isInstanceOf(TransactionOutcome.ConditionsFailed.class);
    }

    @Test
    void lets_exactly_as_many_win_as_there_are_units() throws Exception {
        stock("a", 20);
        try (ExecutorService buyers = Executors.newFixedThreadPool(8)) {
            List<Future<TransactionOutcome>> outcomes = IntStream.range(0, 40)
                    .mapToObj(i -> buyers.submit(() -> transactions.write(List.of(takeOne("a")))))
                    .toList();
            int won = 0;
            for (Future<TransactionOutcome> outcome : outcomes) {
                won += outcome.get() instanceof TransactionOutcome.Committed ? 1 : 0;
            }
            assertThat(won).isEqualTo(20);
        }
        assertThat(available("a")).isZero();
    }

    @Test
    void tries_again_after_a_conflict_but_not_after_an_unknown_reason() {
        var conflicts = new Failing("TransactionConflict", 3);
        assertThat(new Transactions(conflicts).write(List.of())).isInstanceOf(TransactionOutcome.Committed.class);
        assertThat(conflicts.calls).isEqualTo(4);
        var invalid = new Failing("ValidationError", 1);
        assertThatThrownBy(() -> new Transactions(invalid).write(List.of()))
                .isInstanceOf(TransactionCanceledException.class);
        assertThat(invalid.calls).isEqualTo(1);
    }

    /** Does what the first call says, and speaks of a conflict all the same. */
    private static final class Forgetful implements DynamoDbClient {
        private final DynamoDbClient client;
        private boolean asked;

        Forgetful(DynamoDbClient client) {
            this.client = client;
        }

        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
            TransactWriteItemsResponse response = client.transactWriteItems(request);
            if (!asked) {
                asked = true;
                throw TransactionCanceledException.builder()
                        .cancellationReasons(CancellationReason.builder()
                                .code("TransactionConflict")
                                .build())
                        .build();
            }
            return response;
        }

        @Override
        public String serviceName() {
            return client.serviceName();
        }

        @Override
        public void close() {
            // The table's client is closed by who made it.
        }
    }

    /** Cancels the first calls for one reason. */
    private static final class Failing implements DynamoDbClient {
        private final String code;
        private final int times;
        private int calls;

        Failing(String code, int times) {
            this.code = code;
            this.times = times;
        }

        @Override
        public TransactWriteItemsResponse transactWriteItems(TransactWriteItemsRequest request) {
            if (++calls <= times) {
                throw TransactionCanceledException.builder()
                        .cancellationReasons(
                                CancellationReason.builder().code(code).build())
                        .build();
            }
            return TransactWriteItemsResponse.builder().build();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }
}
