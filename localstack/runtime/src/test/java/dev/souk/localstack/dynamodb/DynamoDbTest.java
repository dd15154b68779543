package dev.souk.localstack.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.dynamodblocal.DynamoDbLocal;
import dev.souk.localstack.cloudformation.Place;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.edge.Caller;
import dev.souk.localstack.faults.FaultInjection;
import dev.souk.localstack.fixtures.Permissions;
import dev.souk.localstack.fixtures.Stack;
import dev.souk.localstack.json.Json;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DynamoDbTest {
    private static final Caller ROLE = new Caller.Role("arn:aws:iam::000000000000:role/orders");

    private final Permissions permissions = new Permissions();
    private final DynamoDb dynamoDb =
            new DynamoDb(DynamoDbLocal.shared().endpoint(), permissions, Place.local(4566), FaultInjection.none());

    @AfterEach
    void stop() {
        dynamoDb.close();
    }

    @Test
    void makes_a_table_with_index_stream_and_expiry_and_keeps_it_at_the_next_start() {
        Resource table = table("kept", "pk");
        dynamoDb.createTables(List.of(table));
        dynamoDb.createTables(List.of(table));

        var made = Json.parse(forward("DescribeTable", "{\"TableName\": \"kept\"}", new Caller.Developer()))
                .path("Table");

        assertThat(made.path("GlobalSecondaryIndexes").path(0).path("IndexName").asText())
                .isEqualTo("by-owner");
        assertThat(made.path("StreamSpecification").path("StreamViewType").asText())
                .isEqualTo("NEW_AND_OLD_IMAGES");
        assertThat(Json.parse(forward("DescribeTimeToLive", "{\"TableName\": \"kept\"}", new Caller.Developer()))
                        .path("TimeToLiveDescription")
                        .path("AttributeName")
                        .asText())
                .isEqualTo("expiresAt");
    }

    @Test
    void refuses_kept_data_under_another_key() {
        dynamoDb.createTables(List.of(table("moved", "pk")));

        assertThatThrownBy(() -> dynamoDb.createTables(List.of(table("moved", "id"))))
                .hasMessageStartingWith("expected table moved with key [{\"AttributeName\":\"id\"")
                .hasMessageEndingWith("use another data directory");
    }

    @Test
    void rings_for_each_table_that_a_transaction_changed_and_not_when_it_failed() {
        dynamoDb.createTables(List.of(table("first", "pk"), table("second", "pk")));
        List<String> rings = new ArrayList<>();
        dynamoDb.onWrite(rings::add);
        String transaction = """
                {"TransactItems": [
                  {"Put": {"TableName": "first", "Item": {"pk": {"S": "1"}}, "ConditionExpression": "attribute_not_exists(pk)"}},
                  {"Put": {"TableName": "second", "Item": {"pk": {"S": "1"}}}}]}""";

        forward("TransactWriteItems", transaction, ROLE);
        assertThat(rings).containsExactlyInAnyOrder("first", "second");
        rings.clear();

        assertThat(forward("TransactWriteItems", transaction, ROLE)).contains("TransactionCanceledException");
        assertThat(rings).isEmpty();
    }

    @Test
    void a_write_is_under_way_until_every_reader_of_the_stream_knows() {
        dynamoDb.createTables(List.of(table("told", "pk")));
        List<Integer> underWay = new ArrayList<>();
        dynamoDb.onWrite(_ -> underWay.add(dynamoDb.writes().underWay()));

        forward("PutItem", "{\"TableName\": \"told\", \"Item\": {\"pk\": {\"S\": \"1\"}}}", ROLE);

        assertThat(underWay).containsExactly(1);
        assertThat(dynamoDb.writes().underWay()).isZero();
        assertThat(dynamoDb.writes().begun()).isEqualTo(1);
    }

    @Test
    void rings_for_a_write_whose_outcome_nobody_knows() {
        List<String> rings = new ArrayList<>();
        byte[] put = "{\"TableName\": \"told\"}".getBytes(StandardCharsets.UTF_8);
        try (DynamoDb unreachable =
                new DynamoDb(URI.create("http://127.0.0.1:1"), permissions, Place.local(4566), FaultInjection.none())) {
            unreachable.onWrite(rings::add);

            assertThatThrownBy(() -> unreachable.forward("DynamoDB_20120810.PutItem", put, ROLE))
                    .isInstanceOf(UncheckedIOException.class);
        }
        assertThat(rings).containsExactly("told");
    }

    @Test
    void refuses_a_transaction_when_one_of_its_actions_is_not_allowed() {
        permissions.deny("dynamodb:ConditionCheckItem");

        assertThatThrownBy(() -> forward("TransactWriteItems", """
                        {"TransactItems": [{"Put": {"TableName": "a"}}, {"ConditionCheck": {"TableName": "b"}}]}""", ROLE)).isInstanceOf(AwsFault.class);
    }

    private String forward(String operation, String input, Caller caller) {
        byte[] answer = dynamoDb.forward(
                        "DynamoDB_20120810." + operation, input.getBytes(StandardCharsets.UTF_8), caller)
                .body();
        return new String(answer, StandardCharsets.UTF_8);
    }

    private static Resource table(String name, String key) {
        return Stack.of(
                "AWS::DynamoDB::Table",
                name,
                name,
                "arn:aws:dynamodb:eu-central-1:000000000000:table/" + name,
                """
                {'AttributeDefinitions': [{'AttributeName': '%1$s', 'AttributeType': 'S'}, {'AttributeName': 'owner', 'AttributeType': 'S'}],
                 'KeySchema': [{'AttributeName': '%1$s', 'KeyType': 'HASH'}],
                 'GlobalSecondaryIndexes': [{'IndexName': 'by-owner', 'KeySchema': [{'AttributeName': 'owner', 'KeyType': 'HASH'}],
                   'Projection': {'ProjectionType': 'ALL'}, 'ContributorInsightsSpecification': {'Enabled': false}}],
                 'StreamSpecification': {'StreamViewType': 'NEW_AND_OLD_IMAGES'},
                 'TimeToLiveSpecification': {'AttributeName': 'expiresAt', 'Enabled': true}}""".formatted(key));
    }
}
