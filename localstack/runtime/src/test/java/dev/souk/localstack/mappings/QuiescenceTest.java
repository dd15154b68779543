package dev.souk.localstack.mappings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.edge.Caller;
import dev.souk.localstack.eventbridge.EventArchive;
import dev.souk.localstack.eventbridge.EventBridgeApi;
import dev.souk.localstack.eventbridge.EventBuses;
import dev.souk.localstack.eventbridge.QueueTarget;
import dev.souk.localstack.fixtures.Ids;
import dev.souk.localstack.fixtures.ManualScheduler;
import dev.souk.localstack.fixtures.Permissions;
import dev.souk.localstack.fixtures.ScriptedFunctions;
import dev.souk.localstack.fixtures.Stack;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.sqs.Outgoing;
import dev.souk.localstack.sqs.Queues;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class QuiescenceTest {
    private final ManualScheduler time = new ManualScheduler();
    private final Permissions permissions = new Permissions();
    private final ScriptedFunctions functions = new ScriptedFunctions();
    private final InMemoryStream stream = new InMemoryStream(time.clock());
    private final List<Resource> resources = List.of(
            Stack.queue(
                    "work",
                    "{'RedrivePolicy':{'deadLetterTargetArn':'%s','maxReceiveCount':1}}"
                            .formatted(Stack.queueArn("dead"))),
            Stack.queue("dead", "{}"),
            Stack.bus("souk-test"),
            Stack.rule(
                    "souk-test",
                    "all",
                    "{'EventBusName':'souk-test','EventPattern':{'source':['test']},'Targets':[{'Id':'T','Arn':'%s'}]}"
                            .formatted(Stack.queueArn("work"))),
            Stack.mapping("worker", "{'EventSourceArn':'%s','FunctionName':'f'}".formatted(Stack.queueArn("work"))),
            Stack.mapping("relay", "{'EventSourceArn':'%s','FunctionName':'f'}".formatted(Stack.streamArn("orders"))));
    private final Queues queues = new Queues(resources, time, new Ids());
    private final Mappings mappings = new Mappings(resources, stream, functions, queues, permissions, time, new Ids());
    private final EventBuses buses = new EventBuses(
            resources,
            Stack.eventsArn("event-bus/default"),
            List.of(new QueueTarget(queues)),
            queues,
            permissions,
            time,
            new EventArchive(10));
    private final Quiescence quiescence = new Quiescence(queues, buses, mappings, () -> 0, () -> 0);

    @BeforeEach
    void starts() {
        stream.open("s1", Optional.empty());
        mappings.start();
        time.settle();
    }

    @Test
    void sees_an_event_from_the_bus_to_the_end_of_the_function() {
        assertThat(quiescence.now().nothing()).isTrue();
        put();
        assertThat(quiescence.now().deliveries()).isEqualTo(1);

        time.settle();

        assertThat(functions.payloads()).hasSize(1);
        assertThat(quiescence.now().nothing()).isTrue();
    }

    @Test
    void sees_a_message_that_waits_for_its_next_try_but_not_a_dead_one() {
        functions.fails();
        queues.byName("work").send(Outgoing.from("test", "poison"));
        time.settle();
        assertThat(quiescence.now().messages()).isEqualTo(1);

        time.advance(Duration.ofSeconds(30));

        assertThat(queues.byName("dead").depth().visible()).isEqualTo(1);
        assertThat(quiescence.now().nothing()).isTrue();
    }

    @Test
    void sees_a_stream_record_from_the_doorbell_on() {
        functions.fails();
        stream.write("s1", "a");
        mappings.wake("orders");
        assertThat(quiescence.now().streamsRead()).isFalse();
        time.settle();
        assertThat(quiescence.now().streamRecords()).isEqualTo(1);

        functions.replies("{}");
        time.advance(Duration.ofSeconds(1));

        assertThat(quiescence.now().nothing()).isTrue();
    }

    private void put() {
        new EventBridgeApi(buses, permissions, time.clock(), new Ids())
                .call("PutEvents", Json.parse("""
                                {"Entries":[{"EventBusName":"souk-test","Source":"test","DetailType":"t","Detail":"{}"}]}"""), new Caller.Developer());
    }
}
