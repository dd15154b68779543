package dev.souk.localstack.eventbridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.edge.Caller;
import dev.souk.localstack.fixtures.Stack;
import dev.souk.localstack.json.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReplaysTest extends EventBusFixture {
    private static final String OTHER =
            "{'EventBusName':'souk-test','Source':'elsewhere','DetailType':'OrderPlaced','Detail':'{}'}";

    private final EventBuses buses = new EventBuses(
            List.of(
                    Stack.bus("souk-test"),
                    toAll("placed", "starter"),
                    toAll("also", "lost"),
                    Stack.of(
                            "AWS::Events::Archive",
                            "kept",
                            "kept",
                            Stack.eventsArn("archive/kept"),
                            "{'ArchiveName':'kept','SourceArn':'%s','EventPattern':{'source':[{'prefix':'souk.'}]}}"
                                    .formatted(Stack.eventsArn("event-bus/souk-test")))),
            Stack.eventsArn("event-bus/default"),
            List.of(new QueueTarget(queues)),
            queues,
            permissions,
            time,
            archive);
    private final EventBridgeApi api = api(buses);

    @Test
    void bring_archived_events_to_their_targets_again_and_are_not_archived() {
        call("PutEvents", "{'Entries':[%s,%s]}".formatted(PLACED, OTHER));
        received("starter");
        received("lost");

        JsonNode started = replay("first", "0", "");
        time.settle();

        assertThat(started.path("State").asText()).isEqualTo("STARTING");
        assertThat(call("DescribeReplay", "{'ReplayName':'first'}")
                        .path("State")
                        .asText())
                .isEqualTo("COMPLETED");
        assertThat(received("starter"))
                .singleElement()
                .satisfies(message -> assertThat(
                                Json.parse(message.body()).path("replay-name").asText())
                        .isEqualTo("first"));
        assertThat(received("lost")).hasSize(1);
        assertThat(call("ListArchives", "{}").at("/Archives/0/EventCount").asInt())
                .isEqualTo(1);
    }

    @Test
    void reach_only_the_rules_that_are_named() {
        call("PutEvents", "{'Entries':[%s]}".formatted(PLACED));
        received("starter");
        received("lost");

        replay(
                "one-rule",
                "0",
                ",'FilterArns':['%s']".formatted(buses.rulesOf(bus()).getFirst().arn()));
        time.settle();

        assertThat(received("starter")).hasSize(1);
        assertThat(received("lost")).isEmpty();
    }

    @Test
    void leave_out_what_is_of_another_time() {
        call("PutEvents", "{'Entries':[%s]}".formatted(PLACED));
        received("starter");

        replay("later", Long.toString(time.clock().instant().getEpochSecond() + 60), "");
        time.settle();

        assertThat(received("starter")).isEmpty();
    }

    @Test
    void are_refused_twice_under_one_name_backwards_and_to_another_bus() {
        replay("once", "0", "");
        assertThatThrownBy(() -> replay("once", "0", "")).hasMessage("replay once exists already");
        assertThatThrownBy(() -> replay("backwards", Integer.toString(Integer.MAX_VALUE), ""))
                .hasMessage("EventStartTime must be before EventEndTime");
        assertThatThrownBy(() -> call(
                        "StartReplay",
                        "{'ReplayName':'astray','EventSourceArn':'%s','EventStartTime':0,'EventEndTime':1,'Destination':{'Arn':'%s'}}"
                                .formatted(Stack.eventsArn("archive/kept"), Stack.eventsArn("event-bus/default"))))
                .hasMessageStartingWith("Destination must be the bus of the archive");
        assertThatThrownBy(() -> call("DescribeArchive", "{'ArchiveName':'lost'}"))
                .hasMessage("archive lost does not exist");
        assertThatThrownBy(() -> call("DescribeReplay", "{'ReplayName':'never'}"))
                .hasMessage("replay never does not exist");
    }

    private EventBus bus() {
        return buses.find("souk-test").orElseThrow();
    }

    private JsonNode replay(String name, String from, String more) {
        String archived = call("DescribeArchive", "{'ArchiveName':'kept'}")
                .path("ArchiveArn")
                .asText();
        return call(
                "StartReplay",
                "{'ReplayName':'%s','EventSourceArn':'%s','EventStartTime':%s,'EventEndTime':%d,'Destination':{'Arn':'%s'%s}}"
                        .formatted(
                                name, archived, from, Integer.MAX_VALUE, Stack.eventsArn("event-bus/souk-test"), more));
    }

    private JsonNode call(String operation, String input) {
        JsonNode answer = api.call(operation, Json.parse(input.replace('\'', '"')), new Caller.Developer());
        time.settle();
        return answer;
    }

    private static Resource toAll(String name, String queue) {
        return Stack.rule(
                "souk-test",
                name,
                "{'EventBusName':'souk-test','EventPattern':{'detail-type':['OrderPlaced']},'Targets':[{'Id':'T','Arn':'%s'}]}"
                        .formatted(Stack.queueArn(queue)));
    }
}
