package dev.souk.inventory.adapter.events;

import static dev.souk.inventory.InventoryFixture.MILK;
import static dev.souk.inventory.InventoryFixture.ORDER;
import static dev.souk.inventory.InventoryFixture.held;
import static dev.souk.inventory.InventoryFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.inventory.adapter.dynamodb.DynamoDbTellings;
import dev.souk.inventory.adapter.dynamodb.TableFixture;
import dev.souk.inventory.application.TellAvailability;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.dynamodb.Items;
import dev.souk.lambda.events.EventWriter;
import dev.souk.lambda.fixture.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TellAvailabilityHandlerIT {
    private static final String NOTHING_FAILED = "{\"batchItemFailures\":[]}";

    /** The stream's word on a sale, twice in one batch. */
    private static final String CHANGES = """
            {"Records":[
             {"eventID":"e1","eventName":"MODIFY","dynamodb":{"SequenceNumber":"1",
              "Keys":{"pk":{"S":"S#whole-milk"},"sk":{"S":"L#main"}}}},
             {"eventID":"e2","eventName":"MODIFY","dynamodb":{"SequenceNumber":"2",
              "Keys":{"pk":{"S":"S#whole-milk"},"sk":{"S":"L#main"}}}}]}""";

    private final TableFixture fixture = TableFixture.create();

    @Test
    void tells_each_crossing_once_however_often_the_stream_does() throws IOException {
        fixture.ports().with(MILK, 9);
        assertThat(facts()).containsExactly("AvailabilityChanged 1 IN_STOCK OUT");

        fixture.ports().reservations().hold(held(ORDER, line(MILK, 5)));
        assertThat(facts()).containsExactly("AvailabilityChanged 2 LOW IN_STOCK", "StockRunningLow 2 4");
        assertThat(facts()).containsExactly("AvailabilityChanged 2 LOW IN_STOCK", "StockRunningLow 2 4");
    }

    @Test
    void tells_what_is_back_and_starts_in_silence_with_what_never_was_there() throws IOException {
        fixture.ports().with(MILK, 1).reservations().hold(held(ORDER, line(MILK, 1)));
        assertThat(facts()).isEmpty();

        fixture.ports().with(MILK, 20);
        assertThat(facts()).containsExactly("AvailabilityChanged 3 IN_STOCK OUT", "BackInStock 3 20");
    }

    @Test
    void hands_the_batch_back_when_nothing_can_be_told() throws IOException {
        fixture.table()
                .client()
                .deleteTable(delete -> delete.tableName(fixture.table().name()));

        assertThat(deliver()).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"}]}");
    }

    /** What the item says after the stream's word: each fact's type, version and values. */
    private List<String> facts() throws IOException {
        assertThat(deliver()).isEqualTo(NOTHING_FAILED);
        String events = fixture.table().items().stream()
                .filter(item -> Items.string(item, "sk").equals("A"))
                .findFirst()
                .flatMap(item -> Items.optional(item, EventWriter.ATTRIBUTE))
                .orElse("[]");
        List<String> facts = new ArrayList<>();
        for (JsonNode fact : Json.tree(events)) {
            List<String> told = new ArrayList<>(List.of(
                    fact.path("detailType").asText(),
                    fact.at("/detail/metadata/aggregateVersion").asText()));
            fact.at("/detail/data").properties().stream()
                    .filter(value -> !value.getKey().equals("sku"))
                    .forEach(value -> told.add(value.getValue().asText()));
            facts.add(String.join(" ", told));
        }
        return facts;
    }

    private String deliver() throws IOException {
        var tellings =
                new DynamoDbTellings(fixture.table().client(), fixture.table().name(), EventWriter.system());
        var output = new ByteArrayOutputStream();
        new TellAvailabilityHandler(new Environment(Map.of()), new TellAvailability(tellings))
                .handleRequest(
                        new ByteArrayInputStream(CHANGES.getBytes(StandardCharsets.UTF_8)), output, new TestContext());
        return output.toString(StandardCharsets.UTF_8);
    }
}
