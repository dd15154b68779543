package dev.souk.localstack.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.dynamodblocal.DynamoDbLocal;
import dev.souk.localstack.cloudformation.Place;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.edge.Caller;
import dev.souk.localstack.faults.Fault;
import dev.souk.localstack.faults.FaultInjection;
import dev.souk.localstack.faults.FaultPlan;
import dev.souk.localstack.fixtures.Permissions;
import dev.souk.localstack.fixtures.Stack;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TableFaultsTest {
    private static final Caller FUNCTION = new Caller.Role("arn:aws:iam::000000000000:role/function");
    private static final Caller DEVELOPER = new Caller.Developer();

    private final List<Duration> pauses = new ArrayList<>();
    private final List<String> rings = new ArrayList<>();
    private final FaultInjection faults = new FaultInjection(pauses::add);
    private final DynamoDb dynamoDb =
            new DynamoDb(DynamoDbLocal.shared().endpoint(), new Permissions(), Place.local(4566), faults);

    @BeforeEach
    void begin() {
        dynamoDb.createTables(List.of(Stack.of(
                "AWS::DynamoDB::Table",
                "unlucky",
                "unlucky",
                "arn:aws:dynamodb:eu-central-1:000000000000:table/unlucky",
                """
                {'AttributeDefinitions': [{'AttributeName': 'pk', 'AttributeType': 'S'}],
                 'KeySchema': [{'AttributeName': 'pk', 'KeyType': 'HASH'}],
                 'StreamSpecification': {'StreamViewType': 'NEW_AND_OLD_IMAGES'}}""")));
        dynamoDb.onWrite(rings::add);
        forward("DeleteItem", "{'TableName': 'unlucky', 'Key': {'pk': {'S': '1'}}}", DEVELOPER);
        rings.clear();
    }

    @AfterEach
    void end() {
        dynamoDb.close();
    }

    @Test
    void a_throttled_write_is_not_made() {
        allGoesWrong(Fault.THROTTLED);

        assertThat(put()).isEqualTo("ProvisionedThroughputExceededException 400");
        assertThat(isThere()).isFalse();
    }

    @Test
    void a_write_that_fails_before_its_effect_is_not_made() {
        allGoesWrong(Fault.FAILED_BEFORE);

        assertThat(put()).isEqualTo("InternalServerError 500");
        assertThat(isThere()).isFalse();
        assertThat(rings).isEmpty();
    }

    @Test
    void a_write_whose_reply_is_lost_is_made_and_told_to_the_streams_readers() {
        allGoesWrong(Fault.REPLY_LOST);

        assertThat(put()).isEqualTo("InternalServerError 500");
        assertThat(isThere()).isTrue();
        assertThat(rings).containsExactly("unlucky");
    }

    @Test
    void a_slow_write_is_made_after_a_while() {
        allGoesWrong(Fault.SLOW);

        assertThat(put()).isEqualTo("{}");
        assertThat(isThere()).isTrue();
        assertThat(pauses).hasSize(1);
    }

    @Test
    void a_transaction_that_meets_another_one_is_cancelled_for_a_reason() {
        allGoesWrong(Fault.CONFLICT);

        assertThat(transact()).isEqualTo("TransactionCanceledException 400 [TransactionConflict]");
        assertThat(put()).isEqualTo("{}");
    }

    @Test
    void a_throttled_transaction_is_cancelled_for_a_reason() {
        allGoesWrong(Fault.THROTTLED);

        assertThat(transact()).isEqualTo("TransactionCanceledException 400 [ThrottlingError]");
        assertThat(isThere()).isFalse();
    }

    @Test
    void reads_have_no_effect_to_lose() {
        allGoesWrong(Fault.REPLY_LOST);
        assertThat(forward("GetItem", "{'TableName': 'unlucky', 'Key': {'pk': {'S': '1'}}}", FUNCTION))
                .isEqualTo("{}");

        allGoesWrong(Fault.THROTTLED);
        assertThat(forward("Query", "{'TableName': 'unlucky'}", FUNCTION))
                .isEqualTo("ProvisionedThroughputExceededException 400");
    }

    private void allGoesWrong(Fault kind) {
        faults.begin(new FaultPlan(100, Set.of(kind), 1, ""));
    }

    private String put() {
        return forward("PutItem", "{'TableName': 'unlucky', 'Item': {'pk': {'S': '1'}}}", FUNCTION);
    }

    private String transact() {
        String transaction = "{'TransactItems': [{'Put': {'TableName': 'unlucky', 'Item': {'pk': {'S': '1'}}}}]}";
        return forward("TransactWriteItems", transaction, FUNCTION);
    }

    /** A developer's calls meet no fault. */
    private boolean isThere() {
        return forward("GetItem", "{'TableName': 'unlucky', 'Key': {'pk': {'S': '1'}}}", DEVELOPER)
                .contains("Item");
    }

    private String forward(String operation, String input, Caller caller) {
        try {
            byte[] body = input.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
            return new String(
                    dynamoDb.forward("DynamoDB_20120810." + operation, body, caller)
                            .body(),
                    StandardCharsets.UTF_8);
        } catch (AwsFault fault) {
            List<String> reasons = fault.members().path("CancellationReasons").findValuesAsText("Code");
            return "%s %d%s".formatted(fault.code(), fault.status(), reasons.isEmpty() ? "" : " " + reasons);
        }
    }
}
