package dev.souk.localstack.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.fixtures.Ids;
import dev.souk.localstack.fixtures.ManualScheduler;
import dev.souk.localstack.fixtures.Permissions;
import dev.souk.localstack.fixtures.ScriptedFunctions;
import dev.souk.localstack.fixtures.Stack;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.lambda.Invocation;
import dev.souk.localstack.sqs.Outgoing;
import dev.souk.localstack.sqs.Queue;
import dev.souk.localstack.sqs.QueueDepth;
import dev.souk.localstack.sqs.Queues;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class QueueMappingTest {
    private static final String REPORTS = ",'FunctionResponseTypes':['ReportBatchItemFailures']";

    private final ManualScheduler time = new ManualScheduler();
    private final Permissions permissions = new Permissions();
    private final ScriptedFunctions functions = new ScriptedFunctions();
    private final Queues queues = new Queues(
            List.of(
                    Stack.queue(
                            "work",
                            "{'VisibilityTimeout':60,'RedrivePolicy':{'deadLetterTargetArn':'%s','maxReceiveCount':2}}"
                                    .formatted(Stack.queueArn("dead"))),
                    Stack.queue("dead", "{}")),
            time,
            new Ids());
    private final Queue work = queues.byName("work");

    @Test
    void invokes_the_function_with_lambdas_event_and_deletes_what_it_has_done() {
        start("");
        send("hello");

        JsonNode record = functions.payloads().getFirst().path("Records").path(0);
        assertThat(record.path("body").asText()).isEqualTo("hello");
        assertThat(record.path("messageId").asText()).isNotEmpty();
        assertThat(record.path("receiptHandle").asText()).isNotEmpty();
        assertThat(record.path("md5OfBody").asText()).isEqualTo("5d41402abc4b2a76b9719d911017c592");
        assertThat(record.path("eventSource").asText()).isEqualTo("aws:sqs");
        assertThat(record.path("eventSourceARN").asText()).isEqualTo(Stack.queueArn("work"));
        assertThat(record.path("awsRegion").asText()).isEqualTo("eu-central-1");
        assertThat(record.path("attributes").path("ApproximateReceiveCount").asText())
                .isEqualTo("1");
        assertThat(work.depth().empty()).isTrue();
    }

    @Test
    void leaves_the_messages_of_a_failed_invocation_to_their_visibility_timeout_and_then_to_the_dead_letter_queue() {
        functions.fails();
        Mappings mappings = start("");
        send("poison");
        assertThat(work.depth()).isEqualTo(new QueueDepth(0, 1, 0));
        assertThat(mappings.idle()).isTrue();

        time.advance(Duration.ofSeconds(60));
        assertThat(functions.payloads()).hasSize(2);
        time.advance(Duration.ofSeconds(60));

        assertThat(functions.payloads()).hasSize(2);
        assertThat(work.depth().empty()).isTrue();
        assertThat(queues.byName("dead").depth().visible()).isEqualTo(1);
    }

    @Test
    void keeps_only_the_messages_that_the_function_reports() {
        functions.does(payload -> new Invocation(
                Json.parse("{\"batchItemFailures\":[{\"itemIdentifier\":\"%s\"}]}"
                        .formatted(payload.at("/Records/1/messageId").asText())),
                null));
        work.send(Outgoing.from("test", "good"));
        work.send(Outgoing.from("test", "bad"));
        start(REPORTS);

        assertThat(work.depth()).isEqualTo(new QueueDepth(0, 1, 0));
        functions.replies("{}");
        time.advance(Duration.ofSeconds(60));
        assertThat(functions.payloads().getLast().at("/Records/0/body").asText())
                .isEqualTo("bad");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'batchItemFailures':[{'itemIdentifier':''}]}",
                "{'batchItemFailures':[{'itemIdentifier':null}]}",
                "{'batchItemFailures':[{'itemIdentifier':'unknown'}]}",
                "{'batchItemFailures':[{'itemIdentifer':'id-1'}]}",
                "{'batchItemFailures':'all'}",
                "'done'"
            })
    void keeps_the_whole_batch_when_the_report_cannot_be_read(String reply) {
        functions.replies(reply);
        work.send(Outgoing.from("test", "a"));
        work.send(Outgoing.from("test", "b"));
        start(REPORTS);

        assertThat(work.depth()).isEqualTo(new QueueDepth(0, 2, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "{'batchItemFailures':[]}", "{'batchItemFailures':null}"})
    void takes_an_empty_report_for_success(String reply) {
        functions.replies(reply);
        start(REPORTS);
        send("a");

        assertThat(work.depth().empty()).isTrue();
    }

    @Test
    void runs_no_more_batches_at_once_than_it_may() {
        for (int i = 0; i < 7; i++) {
            work.send(Outgoing.from("test", "m" + i));
        }
        int[] mostInFlight = {0};
        functions.does(_ -> {
            mostInFlight[0] = Math.max(mostInFlight[0], work.depth().inFlight());
            return new Invocation(Json.object(), null);
        });
        start(",'BatchSize':1,'ScalingConfig':{'MaximumConcurrency':2}");

        assertThat(functions.payloads()).hasSize(7);
        assertThat(mostInFlight[0]).isEqualTo(2);
    }

    @Test
    void gathers_a_batch_for_as_long_as_its_window() {
        start(",'MaximumBatchingWindowInSeconds':5");
        send("a");
        time.advance(Duration.ofSeconds(4));
        send("b");
        assertThat(functions.payloads()).isEmpty();

        time.advance(Duration.ofSeconds(1));

        assertThat(functions.payloads())
                .singleElement()
                .satisfies(payload -> assertThat(payload.path("Records")).hasSize(2));
    }

    @Test
    void deletes_what_its_filter_does_not_want() {
        start(",'FilterCriteria':{'Filters':[{'Pattern':'{\\'body\\':{\\'kind\\':[\\'order\\']}}'}]}");
        send("{\"kind\":\"order\"}");
        send("{\"kind\":\"noise\"}");

        assertThat(functions.payloads()).hasSize(1);
        assertThat(work.depth().empty()).isTrue();
    }

    @Test
    void does_not_start_when_the_role_may_not_read_the_queue() {
        permissions.deny("sqs:DeleteMessage");
        Mappings mappings = start("");
        send("hello");

        assertThat(functions.payloads()).isEmpty();
        assertThat(mappings.refusals().get("work"))
                .contains(ScriptedFunctions.ROLE + " sqs:DeleteMessage " + Stack.queueArn("work"));
    }

    private Mappings start(String more) {
        Mappings mappings = new Mappings(
                List.of(Stack.mapping(
                        "work",
                        "{'EventSourceArn':'%s','FunctionName':'%s'%s}"
                                .formatted(Stack.queueArn("work"), Stack.functionArn("worker"), more))),
                new InMemoryStream(time.clock()),
                functions,
                queues,
                permissions,
                time,
                new Ids());
        mappings.start();
        time.settle();
        return mappings;
    }

    private void send(String body) {
        work.send(Outgoing.from("test", body));
        time.settle();
    }
}
