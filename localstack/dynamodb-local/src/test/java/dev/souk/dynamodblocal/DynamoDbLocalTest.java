package dev.souk.dynamodblocal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class DynamoDbLocalTest {
    private static final StaticCredentialsProvider ANYBODY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("anybody", "anything"));

    @Test
    void stores_what_was_put_and_tells_its_stream() {
        DynamoDbLocal engine = DynamoDbLocal.shared();
        try (DynamoDbClient tables = tables(engine.endpoint());
                DynamoDbStreamsClient streams = streams(engine.endpoint())) {
            String stream = createTable(tables, "put-and-stream");
            tables.putItem(
                    put -> put.tableName("put-and-stream").item(Map.of("pk", text("S#1"), "sk", text("L#main"))));

            assertThat(tables.getItem(get -> get.tableName("put-and-stream").key(key("S#1", "L#main")))
                            .item())
                    .containsEntry("pk", text("S#1"));
            assertThat(records(streams, stream))
                    .extracting(record -> record.dynamodb().keys().get("pk"))
                    .containsExactly(text("S#1"));
        }
    }

    @Test
    void refuses_a_whole_transaction_when_one_condition_fails() {
        DynamoDbLocal engine = DynamoDbLocal.shared();
        try (DynamoDbClient tables = tables(engine.endpoint())) {
            createTable(tables, "transactions");
            transact(tables, "O#1");

            assertThatThrownBy(() -> transact(tables, "O#2", "O#1")).isInstanceOf(TransactionCanceledException.class);
            assertThat(tables.scan(scan -> scan.tableName("transactions")).count())
                    .isEqualTo(1);
        }
    }

    @Test
    void keeps_its_tables_in_a_directory(@TempDir Path data) {
        Path engineDir = DynamoDbLocal.engineDirectory();
        try (DynamoDbLocal engine = DynamoDbLocal.start(engineDir, 0, Optional.of(data));
                DynamoDbClient tables = tables(engine.endpoint())) {
            createTable(tables, "kept");
        }
        try (DynamoDbLocal again = DynamoDbLocal.start(engineDir, 0, Optional.of(data));
                DynamoDbClient tables = tables(again.endpoint())) {
            assertThat(tables.listTables().tableNames()).containsExactly("kept");
        }
    }

    @Test
    void finds_the_records_of_a_stream_and_a_shard_by_an_index(@TempDir Path data) throws IOException {
        try (DynamoDbLocal engine = DynamoDbLocal.start(DynamoDbLocal.engineDirectory(), 0, Optional.of(data))) {
            try (var files = Files.list(data)) {
                // SQLite keeps the text of what made an index at the beginning of the file.
                assertThat(files.filter(file -> file.toString().endsWith(".db")))
                        .isNotEmpty()
                        .allSatisfy(file -> assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                                .contains("ON us (ShardID)", "ON us (StreamID)"));
            }
            assertThat(engine.endpoint().getPort()).isPositive();
        }
    }

    @Test
    void starts_a_second_engine_apart_from_the_first() {
        try (DynamoDbLocal first = DynamoDbLocal.start();
                DynamoDbLocal second = DynamoDbLocal.start();
                DynamoDbClient inFirst = tables(first.endpoint());
                DynamoDbClient inSecond = tables(second.endpoint())) {
            createTable(inFirst, "mine");

            assertThat(inSecond.listTables().tableNames()).isEmpty();
        }
    }

    @Test
    void says_which_port_is_taken() {
        int port = DynamoDbLocal.shared().endpoint().getPort();

        assertThatThrownBy(() -> DynamoDbLocal.start(DynamoDbLocal.engineDirectory(), port, Optional.empty()))
                .hasMessage("expected port %d to be free for DynamoDB Local, it is in use".formatted(port));
    }

    @Test
    void says_where_the_engine_is_missing() {
        assertThatThrownBy(() -> DynamoDbLocal.start(Path.of("no-such-engine"), 0, Optional.empty()))
                .hasMessageStartingWith("expected DynamoDB Local in no-such-engine");
    }

    private static void transact(DynamoDbClient tables, String... keys) {
        tables.transactWriteItems(write -> write.transactItems(List.of(keys).stream()
                .map(key -> TransactWriteItem.builder()
                        .put(put -> put.tableName("transactions")
                                .item(key(key, "E#1"))
                                .conditionExpression("attribute_not_exists(pk)"))
                        .build())
                .toList()));
    }

    private static String createTable(DynamoDbClient tables, String name) {
        return tables.createTable(table -> table.tableName(name)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .attributeDefinitions(attribute("pk"), attribute("sk"))
                        .keySchema(keyElement("pk", KeyType.HASH), keyElement("sk", KeyType.RANGE))
                        .streamSpecification(
                                stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_AND_OLD_IMAGES)))
                .tableDescription()
                .latestStreamArn();
    }

    private static AttributeDefinition attribute(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    private static KeySchemaElement keyElement(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static List<Record> records(DynamoDbStreamsClient streams, String streamArn) {
        String shard = streams.describeStream(describe -> describe.streamArn(streamArn))
                .streamDescription()
                .shards()
                .getFirst()
                .shardId();
        String iterator = streams.getShardIterator(get ->
                        get.streamArn(streamArn).shardId(shard).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
                .shardIterator();
        return streams.getRecords(get -> get.shardIterator(iterator)).records();
    }

    private static Map<String, AttributeValue> key(String pk, String sk) {
        return Map.of("pk", text(pk), "sk", text(sk));
    }

    private static AttributeValue text(String value) {
        return AttributeValue.fromS(value);
    }

    private static DynamoDbClient tables(URI endpoint) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(ANYBODY)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    private static DynamoDbStreamsClient streams(URI endpoint) {
        return DynamoDbStreamsClient.builder()
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(ANYBODY)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }
}
