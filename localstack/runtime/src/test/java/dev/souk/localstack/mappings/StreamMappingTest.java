package dev.souk.localstack.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.fixtures.Ids;
import dev.souk.localstack.fixtures.ManualScheduler;
import dev.souk.localstack.fixtures.Permissions;
import dev.souk.localstack.fixtures.ScriptedFunctions;
import dev.souk.localstack.fixtures.Stack;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.lambda.Invocation;
import dev.souk.localstack.sqs.Queues;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class StreamMappingTest {
    private final ManualScheduler time = new ManualScheduler();
    private final Permissions permissions = new Permissions();
    private final ScriptedFunctions functions = new ScriptedFunctions();
    private final InMemoryStream stream = new InMemoryStream(time.clock());
    private final Queues queues = new Queues(List.of(Stack.queue("lost", "{}")), time, new Ids());

    @BeforeEach
    void opens_a_shard() {
        stream.open("s1", Optional.empty());
    }

    @Test
    void gives_the_function_what_was_written_as_soon_as_the_doorbell_rings() {
        Mappings mappings = start("");
        stream.write("s1", "a");
        stream.write("s1", "b");
        assertThat(functions.payloads()).isEmpty();

        ring(mappings);

        assertThat(names(0)).containsExactly("a", "b");
        JsonNode record = functions.payloads().getFirst().path("Records").path(0);
        assertThat(record.path("eventSourceARN").asText()).isEqualTo(Stack.streamArn("orders"));
        assertThat(record.path("awsRegion").asText()).isEqualTo("eu-central-1");
        assertThat(mappings.idle()).isTrue();
    }

    @Test
    void looks_once_a_second_for_what_was_written_past_the_doorbell() {
        start("");
        stream.write("s1", "a");

        time.advance(Duration.ofSeconds(1));

        assertThat(functions.payloads()).hasSize(1);
    }

    @Test
    void passes_only_what_a_filter_wants() {
        Mappings mappings = start(
                ",'FilterCriteria':{'Filters':[{'Pattern':'{\\'dynamodb\\':{\\'NewImage\\':{\\'name\\':{\\'S\\':[{\\'prefix\\':\\'x\\'}]}}}}'}]}");
        stream.write("s1", "a");
        stream.write("s1", "x1");
        ring(mappings);

        assertThat(names(0)).containsExactly("x1");
    }

    @Test
    void cuts_what_it_reads_into_batches() {
        Mappings mappings = start(",'BatchSize':2");
        for (String name : List.of("a", "b", "c")) {
            stream.write("s1", name);
        }
        ring(mappings);

        assertThat(names(0)).containsExactly("a", "b");
        assertThat(names(1)).containsExactly("c");
    }

    @Test
    void waits_for_more_when_it_has_a_batching_window() {
        Mappings mappings = start(",'MaximumBatchingWindowInSeconds':5");
        stream.write("s1", "a");
        ring(mappings);
        assertThat(mappings.idle()).isFalse();
        time.advance(Duration.ofSeconds(3));
        stream.write("s1", "b");
        time.advance(Duration.ofSeconds(3));

        assertThat(functions.payloads()).hasSize(1);
        assertThat(names(0)).containsExactly("a", "b");
    }

    @Test
    void tries_a_failing_batch_again_ever_more_slowly_and_keeps_the_order() {
        functions.fails();
        Mappings mappings = start("");
        stream.write("s1", "a");
        ring(mappings);
        stream.write("s1", "b");
        ring(mappings);
        time.advance(Duration.ofMillis(100 + 200 + 400));
        assertThat(functions.payloads()).hasSize(4);
        assertThat(mappings.idle()).isFalse();

        functions.replies("{}");
        time.advance(Duration.ofSeconds(1));

        assertThat(names(4)).containsExactly("a");
        assertThat(names(5)).containsExactly("b");
        assertThat(mappings.idle()).isTrue();
    }

    @Test
    void isolates_a_poison_record_by_halving_and_tells_the_destination() {
        functions.does(payload -> Json.write(payload).contains("\"poison\"") ? failure() : success());
        Mappings mappings = start(
                ",'BisectBatchOnFunctionError':true,'MaximumRetryAttempts':2,'DestinationConfig':{'OnFailure':{'Destination':'%s'}}"
                        .formatted(Stack.queueArn("lost")));
        stream.write("s1", "a");
        stream.write("s1", "b");
        String poison = stream.write("s1", "poison");
        stream.write("s1", "c");
        ring(mappings);
        time.advance(Duration.ofMinutes(1));

        assertThat(mappings.idle()).isTrue();
        JsonNode told = Json.parse(
                queues.byName("lost").receive(10, Optional.empty()).getFirst().body());
        assertThat(told.path("requestContext").path("condition").asText()).isEqualTo("RetryAttemptsExhausted");
        assertThat(told.path("requestContext").path("approximateInvokeCount").asInt())
                .isEqualTo(3);
        assertThat(told.path("DDBStreamBatchInfo").path("startSequenceNumber").asText())
                .isEqualTo(poison);
        assertThat(told.path("DDBStreamBatchInfo").path("endSequenceNumber").asText())
                .isEqualTo(poison);
        assertThat(told.path("DDBStreamBatchInfo").path("batchSize").asInt()).isEqualTo(1);
        assertThat(names(functions.payloads().size() - 1)).containsExactly("c");
    }

    @Test
    void goes_on_from_the_first_record_that_the_function_reports() {
        Mappings mappings = start(",'FunctionResponseTypes':['ReportBatchItemFailures']");
        stream.write("s1", "a");
        String second = stream.write("s1", "b");
        String third = stream.write("s1", "c");
        functions.does(_ -> functions.payloads().size() == 1
                ? new Invocation(
                        Json.parse("{\"batchItemFailures\":[{\"itemIdentifier\":\"%s\"},{\"itemIdentifier\":\"%s\"}]}"
                                .formatted(third, second)),
                        null)
                : success());
        ring(mappings);
        time.advance(Duration.ofSeconds(1));

        assertThat(names(1)).containsExactly("b", "c");
        assertThat(functions.payloads()).hasSize(2);
    }

    @Test
    void retries_the_whole_batch_when_the_report_names_a_record_it_does_not_have() {
        functions.replies("{'batchItemFailures':[{'itemIdentifier':'unknown'}]}");
        Mappings mappings = start(",'FunctionResponseTypes':['ReportBatchItemFailures']");
        stream.write("s1", "a");
        stream.write("s1", "b");
        ring(mappings);
        time.advance(Duration.ofMillis(100));

        assertThat(names(1)).containsExactly("a", "b");
    }

    @Test
    void gives_up_records_that_have_grown_too_old() {
        functions.fails();
        Mappings mappings =
                start(",'MaximumRecordAgeInSeconds':60,'DestinationConfig':{'OnFailure':{'Destination':'%s'}}"
                        .formatted(Stack.queueArn("lost")));
        stream.write("s1", "a");
        ring(mappings);
        time.advance(Duration.ofMinutes(3));

        assertThat(mappings.idle()).isTrue();
        assertThat(queues.byName("lost")
                        .receive(10, Optional.empty())
                        .getFirst()
                        .body())
                .contains("RecordAgeExceeded");
    }

    @Test
    void does_not_count_throttling_as_a_retry() {
        functions.does(_ -> {
            if (functions.payloads().size() < 5) {
                throw new AwsFault("TooManyRequestsException", 429, "rate exceeded");
            }
            return success();
        });
        Mappings mappings = start(",'MaximumRetryAttempts':0");
        stream.write("s1", "a");
        ring(mappings);
        time.advance(Duration.ofMinutes(1));

        assertThat(functions.payloads()).hasSize(5);
        assertThat(mappings.idle()).isTrue();
    }

    @Test
    void reads_a_child_shard_only_when_its_parent_is_done() {
        functions.fails();
        Mappings mappings = start("");
        stream.write("s1", "a");
        ring(mappings);
        stream.close("s1");
        stream.open("s2", Optional.of("s1"));
        stream.write("s2", "b");
        time.advance(Duration.ofSeconds(1));
        functions.replies("{}");
        time.advance(Duration.ofMinutes(1));

        assertThat(names(functions.payloads().size() - 2)).containsExactly("a");
        assertThat(names(functions.payloads().size() - 1)).containsExactly("b");
    }

    @Test
    void skips_what_was_written_before_it_started_at_latest() {
        stream.write("s1", "old");
        Mappings mappings = start(",'StartingPosition':'LATEST'");
        stream.write("s1", "new");
        ring(mappings);

        assertThat(names(0)).containsExactly("new");
    }

    @Test
    void does_not_start_when_the_role_may_not_read_the_stream() {
        permissions.deny("dynamodb:GetRecords");
        Mappings mappings = start("");
        stream.write("s1", "a");
        ring(mappings);

        assertThat(functions.payloads()).isEmpty();
        assertThat(mappings.refusals()).containsOnlyKeys("relay");
        assertThat(mappings.refusals().get("relay")).contains("dynamodb:GetRecords " + Stack.streamArn("orders"));
    }

    private Mappings start(String more) {
        Mappings mappings = new Mappings(
                List.of(Stack.mapping(
                        "relay",
                        "{'EventSourceArn':'%s','FunctionName':'%s'%s}"
                                .formatted(Stack.streamArn("orders"), Stack.functionArn("relay"), more))),
                stream,
                functions,
                queues,
                permissions,
                time,
                new Ids());
        mappings.start();
        time.settle();
        return mappings;
    }

    private void ring(Mappings mappings) {
        mappings.wake("orders");
        time.settle();
    }

    private List<String> names(int invocation) {
        return Json.elements(functions.payloads().get(invocation).path("Records")).stream()
                .map(record -> record.at("/dynamodb/NewImage/name/S").asText())
                .toList();
    }

    private static Invocation failure() {
        return new Invocation(Json.object(), "Unhandled");
    }

    private static Invocation success() {
        return new Invocation(Json.object(), null);
    }
}
