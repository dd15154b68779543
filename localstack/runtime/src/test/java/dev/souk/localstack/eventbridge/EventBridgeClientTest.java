package dev.souk.localstack.eventbridge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.localstack.fixtures.Ids;
import dev.souk.localstack.fixtures.JsonEndpoint;
import dev.souk.localstack.fixtures.ManualScheduler;
import dev.souk.localstack.fixtures.Permissions;
import dev.souk.localstack.fixtures.Stack;
import dev.souk.localstack.sqs.Queues;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.eventbridge.EventBridgeClient;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;
import software.amazon.awssdk.services.eventbridge.model.PutEventsResponse;
import software.amazon.awssdk.services.eventbridge.model.Rule;

/** EventBridge as AWS's own client sees it. */
final class EventBridgeClientTest {
    private final ManualScheduler time = new ManualScheduler();
    private final EventArchive archive = new EventArchive(10);
    private final JsonEndpoint endpoint = new JsonEndpoint(api());
    private final EventBridgeClient client = endpoint.client(EventBridgeClient.builder());

    EventBridgeClientTest() throws IOException {}

    @AfterEach
    void stop() {
        client.close();
        endpoint.close();
    }

    @Test
    void puts_events_and_reports_what_failed() {
        PutEventsResponse answer = client.putEvents(put -> put.entries(entry("souk-test"), entry("nowhere")));

        assertThat(answer.failedEntryCount()).isEqualTo(1);
        assertThat(answer.entries().get(0).eventId()).isEqualTo("id-1");
        assertThat(answer.entries().get(1).errorCode()).isEqualTo("ResourceNotFoundException");
        assertThat(archive.events().getFirst().event().path("time").asText()).isEqualTo("2026-02-03T04:05:06Z");
    }

    @Test
    void lists_rules() {
        Rule rule =
                client.listRules(list -> list.eventBusName("souk-test")).rules().getFirst();

        assertThat(rule.name()).isEqualTo("all");
        assertThat(rule.stateAsString()).isEqualTo("ENABLED");
        assertThat(client.listEventBuses(list -> list.limit(10)).eventBuses()).hasSize(2);
    }

    private EventBridgeApi api() {
        Queues queues = new Queues(List.of(), time, new Ids());
        EventBuses buses = new EventBuses(
                List.of(
                        Stack.bus("souk-test"),
                        Stack.rule(
                                "souk-test", "all", "{'EventBusName':'souk-test','EventPattern':{'source':['test']}}")),
                Stack.eventsArn("event-bus/default"),
                List.of(),
                queues,
                new Permissions(),
                time,
                archive);
        return new EventBridgeApi(buses, new Permissions(), time.clock(), new Ids());
    }

    private static PutEventsRequestEntry entry(String bus) {
        return PutEventsRequestEntry.builder()
                .eventBusName(bus)
                .source("test")
                .detailType("t")
                .detail("{}")
                .time(Instant.parse("2026-02-03T04:05:06.789Z"))
                .build();
    }
}
