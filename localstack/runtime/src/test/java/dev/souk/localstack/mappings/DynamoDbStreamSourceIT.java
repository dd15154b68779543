package dev.souk.localstack.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.souk.dynamodblocal.DynamoDbLocal;
import dev.souk.localstack.fixtures.Ids;
import dev.souk.localstack.fixtures.Permissions;
import dev.souk.localstack.fixtures.Stack;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.lambda.Functions;
import dev.souk.localstack.lambda.Invocation;
import dev.souk.localstack.sqs.Queues;
import dev.souk.localstack.time.ThreadScheduler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** A mapping on a real stream. */
final class DynamoDbStreamSourceIT {
    private static final StaticCredentialsProvider ANY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("any", "any"));

    private static DynamoDbClient tables;
    private static DynamoDbStreamsClient streams;

    private final BlockingQueue<JsonNode> payloads = new LinkedBlockingQueue<>();

    @BeforeAll
    static void connect() {
        var endpoint = DynamoDbLocal.shared().endpoint();
        tables = DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(ANY)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        streams = DynamoDbStreamsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(ANY)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @AfterAll
    static void disconnect() {
        tables.close();
        streams.close();
    }

    @Test
    void gives_a_function_the_changes_of_an_item_as_lambda_does() throws InterruptedException {
        createTable("changes");
        try (ThreadScheduler scheduler = new ThreadScheduler()) {
            Mappings mappings = start("changes", scheduler);
            tables.putItem(put -> put.tableName("changes").item(item("first")));
            tables.putItem(put -> put.tableName("changes").item(item("second")));
            tables.deleteItem(delete -> delete.tableName("changes").key(Map.of("pk", text("1"))));
            mappings.wake("changes");

            JsonNode records = next(3);

            assertThat(records).hasSize(3);
            JsonNode change = records.path(1);
            assertThat(change.path("eventName").asText()).isEqualTo("MODIFY");
            assertThat(change.path("eventSourceARN").asText()).isEqualTo(Stack.streamArn("changes"));
            assertThat(change.at("/dynamodb/Keys/pk/S").asText()).isEqualTo("1");
            assertThat(change.at("/dynamodb/OldImage/name/S").asText()).isEqualTo("first");
            assertThat(change.at("/dynamodb/NewImage/name/S").asText()).isEqualTo("second");
            assertThat(change.at("/dynamodb/NewImage/deep"))
                    .isEqualTo(Json.parse("{\"M\":{\"n\":{\"N\":\"1.50\"},\"l\":{\"L\":[{\"BOOL\":true}]}}}"));
            assertThat(change.at("/dynamodb/ApproximateCreationDateTime").isIntegralNumber())
                    .isTrue();
            assertThat(change.at("/dynamodb/SequenceNumber").asText()).isNotEmpty();
            assertThat(change.at("/dynamodb/StreamViewType").asText()).isEqualTo("NEW_AND_OLD_IMAGES");
            assertThat(records.path(0).path("dynamodb").has("OldImage")).isFalse();
            assertThat(records.path(2).path("eventName").asText()).isEqualTo("REMOVE");
            assertThat(records.path(2).path("dynamodb").has("NewImage")).isFalse();
            mappings.stop();
        }
    }

    @Test
    void is_quick_when_the_doorbell_rings() throws InterruptedException {
        createTable("quick");
        try (ThreadScheduler scheduler = new ThreadScheduler()) {
            Mappings mappings = start("quick", scheduler);
            long slowest = 0;
            for (int i = 0; i < 50; i++) {
                String pk = "p" + i;
                tables.putItem(put -> put.tableName("quick").item(Map.of("pk", text(pk))));
                long written = System.nanoTime();
                mappings.wake("quick");
                next();
                slowest = Math.max(slowest, i < 10 ? 0 : System.nanoTime() - written);
            }
            mappings.stop();

            // A record that a read right after the write does not see would wait for the next look, a second later.
            assertThat(Duration.ofNanos(slowest)).isLessThan(Duration.ofMillis(800));
        }
    }

    /** As many records, in however many batches: the mapping's first look may come between two of the writes. */
    private JsonNode next(int count) throws InterruptedException {
        ArrayNode records = Json.array();
        while (records.size() < count) {
            records.addAll((ArrayNode) next().path("Records"));
        }
        return records;
    }

    private JsonNode next() throws InterruptedException {
        JsonNode payload = payloads.poll(20, TimeUnit.SECONDS);
        assertThat(payload).isNotNull();
        return payload;
    }

    private Mappings start(String table, ThreadScheduler scheduler) {
        Mappings mappings = new Mappings(
                List.of(Stack.mapping(
                        "relay", "{'EventSourceArn':'%s','FunctionName':'f'}".formatted(Stack.streamArn(table)))),
                new DynamoDbStreamSource(streams),
                new Recording(),
                new Queues(List.of(), scheduler, new Ids()),
                new Permissions(),
                scheduler,
                new Ids());
        mappings.start();
        return mappings;
    }

    private static void createTable(String name) {
        tables.createTable(table -> table.tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(AttributeDefinition.builder()
                        .attributeName("pk")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .keySchema(KeySchemaElement.builder()
                        .attributeName("pk")
                        .keyType(KeyType.HASH)
                        .build())
                .streamSpecification(
                        stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)));
    }

    private static Map<String, AttributeValue> item(String name) {
        AttributeValue deep = AttributeValue.fromM(Map.of(
                "n", AttributeValue.fromN("1.50"), "l", AttributeValue.fromL(List.of(AttributeValue.fromBool(true)))));
        return Map.of("pk", text("1"), "name", text(name), "deep", deep);
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    /** A function that only keeps what it gets. */
    private final class Recording implements Functions {
        @Override
        public Invocation invoke(String functionArn, JsonNode payload) {
            payloads.add(payload);
            return new Invocation(Json.object(), null);
        }

        @Override
        public void invokeAsync(String functionArn, JsonNode payload) {
            throw new UnsupportedOperationException("a mapping invokes and waits");
        }

        @Override
        public String roleOf(String functionArn) {
            return "role";
        }
    }
}
