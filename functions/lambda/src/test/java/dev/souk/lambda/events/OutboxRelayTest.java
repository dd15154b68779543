package dev.souk.lambda.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.dynamodb.memory.MemoryDynamoDb;
import dev.souk.dynamodb.memory.TableSchema;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.NoPauses;
import dev.souk.lambda.fixture.TestContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

@ExtendWith(NoPauses.class)
class OutboxRelayTest {
    private static final Environment ENVIRONMENT =
            new Environment(Map.of("EVENT_BUS_NAME", "bus", "TABLE_NAME", "table"));
    private static final String NOTHING_FAILED = "{\"batchItemFailures\":[]}";

    @Test
    void publishes_the_facts_of_a_change_in_order() throws IOException {
        var bus = new FlakyBus((call, entry) -> false);
        assertThat(relay(bus, change("1", "A", "B"), change("2", "C"))).isEqualTo(NOTHING_FAILED);
        assertThat(bus.accepted()).containsExactly("A", "B", "C");
    }

    @Test
    void tells_facts_once_however_often_their_item_is_written() throws IOException {
        var bus = new FlakyBus((call, entry) -> false);
        String again = """
                {"eventName":"MODIFY","dynamodb":{"SequenceNumber":"2","Keys":{},"NewImage":{"events":{"S":%s}},
                 "OldImage":{"events":{"S":%s}}}}""".formatted(quoted(facts("A")), quoted(facts("A")));
        String gone = """
                {"eventName":"REMOVE","dynamodb":{"SequenceNumber":"3","Keys":{},"OldImage":{"events":{"S":%s}}}}""".formatted(quoted(facts("A")));
        assertThat(relay(bus, again, gone)).isEqualTo(NOTHING_FAILED);
        assertThat(bus.calls()).isEmpty();
    }

    @Test
    void sends_again_exactly_what_the_bus_refused_whichever_of_ten_it_was() throws IOException {
        String[] ten = IntStream.range(0, 10).mapToObj(Integer::toString).toArray(String[]::new);
        for (int refused = 1; refused < 1 << 10; refused++) {
            int mask = refused;
            var bus =
                    new FlakyBus((call, entry) -> call == 0 && (mask >> Integer.parseInt(entry.detailType()) & 1) == 1);
            assertThat(relay(bus, change("1", ten))).isEqualTo(NOTHING_FAILED);
            List<String> expected = IntStream.range(0, 10)
                    .filter(i -> (mask >> i & 1) == 1)
                    .mapToObj(Integer::toString)
                    .toList();
            assertThat(bus.calls().get(1)).as("refused %s", mask).isEqualTo(expected);
            assertThat(bus.accepted()).containsExactlyInAnyOrder(ten);
        }
    }

    @Test
    void hands_back_the_first_change_that_did_not_get_out() throws IOException {
        var bus = new FlakyBus((call, entry) -> entry.detailType().equals("C"));
        String reply = relay(bus, change("1", "A"), change("2", "B"), change("3", "C"), change("4", "D"));
        assertThat(reply).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"3\"}]}");
        assertThat(bus.accepted()).contains("A", "B");
    }

    @Test
    void sends_no_more_than_ten_at_a_time() throws IOException {
        String[] many = IntStream.range(0, 25).mapToObj(Integer::toString).toArray(String[]::new);
        var bus = new FlakyBus((call, entry) -> false);
        relay(bus, change("1", many));
        assertThat(bus.calls()).extracting(List::size).containsExactly(10, 10, 5);
    }

    @Test
    void sends_no_more_bytes_at_a_time_than_the_bus_takes() throws IOException {
        var bus = new FlakyBus((call, entry) -> false);
        String large = "x".repeat(100_000);

        relay(bus, change("1", "A" + large, "B" + large, "C" + large, "D", "E"));

        assertThat(bus.calls()).extracting(List::size).containsExactly(2, 3);
    }

    @Test
    void leaves_aside_what_the_bus_can_never_take_wherever_it_is_and_sends_the_rest() throws IOException {
        String[] poisons = {"{\"events\":{\"S\":\"no JSON\"}}", image("x".repeat(OutboxEntry.MOST_BYTES))};
        for (String poison : poisons) {
            for (int position = 0; position < 10; position++) {
                String[] changes = IntStream.range(0, 10)
                        .mapToObj(i -> change(Integer.toString(i), "T" + i))
                        .toArray(String[]::new);
                changes[position] = """
                        {"eventName":"INSERT","dynamodb":{"SequenceNumber":"p","Keys":{},"NewImage":%s}}""".formatted(poison);
                var bus = new FlakyBus((call, entry) -> false);

                assertThat(relay(bus, changes)).isEqualTo(NOTHING_FAILED);
                assertThat(bus.accepted()).hasSize(9).doesNotContain("T" + position);
            }
        }
    }

    private static String image(String type) {
        return "{\"events\":{\"S\":%s}}".formatted(quoted(facts(type)));
    }

    private static String change(String sequenceNumber, String... types) {
        return """
                {"eventID":"e%s","eventName":"INSERT","dynamodb":{"SequenceNumber":"%s","Keys":{"pk":{"S":"x"}},
                 "NewImage":{"n":{"N":"1"},"l":{"L":[{"S":"a"},{"NULL":true}]},"m":{"M":{"b":{"BOOL":true}}},
                  "ss":{"SS":["a"]},"bin":{"B":"AA=="},"events":{"S":%s}}}}""".formatted(sequenceNumber, sequenceNumber, quoted(facts(types)));
    }

    private static String facts(String... types) {
        return Json.write(List.of(types).stream()
                .map(type -> Map.of("source", "souk.x", "detailType", type, "detail", Map.of()))
                .toList());
    }

    private static String quoted(String text) {
        return Json.write(text);
    }

    @Test
    void notes_the_pulse_that_came_through_and_tells_nobody_of_it() throws IOException {
        var database = new MemoryDynamoDb(Clock.systemUTC());
        database.createTable(TableSchema.of("table", "pk", "sk"));
        var bus = new FlakyBus((call, entry) -> false);
        var relay = new OutboxRelay(ENVIRONMENT, () -> bus, () -> database);
        assertThat(deliver(relay, pulse("2026-03-01T12:00:00Z"))).isEqualTo(NOTHING_FAILED);
        assertThat(bus.calls()).isEmpty();
        assertThat(new OutboxPulses(() -> database, "table").standing().heard())
                .isEqualTo(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @Test
    void facts_are_not_held_up_by_a_pulse_that_cannot_be_noted() throws IOException {
        var bus = new FlakyBus((call, entry) -> false);
        assertThat(relay(bus, pulse("2026-03-01T12:00:00Z"), change("2", "A"))).isEqualTo(NOTHING_FAILED);
        assertThat(bus.accepted()).containsExactly("A");
    }

    private static String pulse(String at) {
        return """
                {"eventName":"MODIFY","dynamodb":{"SequenceNumber":"1","Keys":{"pk":{"S":"OUTBOX"},"sk":{"S":"PULSE"}},
                 "NewImage":{"at":{"S":"%s"},"events":{"S":"[]"}}}}""".formatted(at);
    }

    private static DynamoDbClient noDatabase() {
        throw SdkClientException.create("no database");
    }

    private static String relay(FlakyBus bus, String... changes) throws IOException {
        return deliver(new OutboxRelay(ENVIRONMENT, () -> bus, OutboxRelayTest::noDatabase), changes);
    }

    private static String deliver(OutboxRelay relay, String... changes) throws IOException {
        byte[] event = "{\"Records\":[%s]}".formatted(String.join(",", changes)).getBytes(StandardCharsets.UTF_8);
        var output = new ByteArrayOutputStream();
        relay.handle(new ByteArrayInputStream(event), output, new TestContext());
        return output.toString(StandardCharsets.UTF_8);
    }
}
