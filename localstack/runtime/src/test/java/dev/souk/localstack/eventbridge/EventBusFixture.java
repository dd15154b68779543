package dev.souk.localstack.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.edge.Caller;
import dev.souk.localstack.fixtures.Ids;
import dev.souk.localstack.fixtures.ManualScheduler;
import dev.souk.localstack.fixtures.Permissions;
import dev.souk.localstack.fixtures.ScriptedFunctions;
import dev.souk.localstack.fixtures.Stack;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.sqs.Queues;
import dev.souk.localstack.sqs.Received;
import java.util.List;
import java.util.Optional;

/** A bus with one rule, and the places where its events can end. */
class EventBusFixture {
    static final String PLACED =
            "{'EventBusName':'souk-test','Source':'souk.orders','DetailType':'OrderPlaced','Detail':'{\\'data\\':{\\'orderId\\':\\'o-1\\',\\'total\\':1.10}}'}";

    final ManualScheduler time = new ManualScheduler();
    final Permissions permissions = new Permissions();
    final ScriptedFunctions functions = new ScriptedFunctions();
    final EventArchive archive = new EventArchive(100);
    final Queues queues = new Queues(List.of(Stack.queue("starter", "{}"), Stack.queue("lost", "{}")), time, new Ids());

    static Resource toQueue(String more) {
        return rule(Stack.queueArn("starter"), more);
    }

    static Resource toFunction(String more) {
        return rule(Stack.functionArn("f"), more);
    }

    static Resource rule(String target, String more) {
        return Stack.rule(
                "souk-test",
                "placed",
                "{'EventBusName':'souk-test','EventPattern':{'source':['souk.orders'],'detail-type':['OrderPlaced']},'Targets':[{'Id':'T','Arn':'%s'%s}]}"
                        .formatted(target, more.isEmpty() ? "" : "," + more));
    }

    EventBuses buses(Resource rule) {
        return new EventBuses(
                List.of(Stack.bus("souk-test"), rule),
                Stack.eventsArn("event-bus/default"),
                List.of(new QueueTarget(queues), new FunctionTarget(functions)),
                queues,
                permissions,
                time,
                archive);
    }

    EventBridgeApi api(EventBuses buses) {
        return new EventBridgeApi(buses, permissions, time.clock(), new Ids());
    }

    JsonNode put(Resource rule, String... entries) {
        JsonNode answer = api(buses(rule)).call("PutEvents", entries(entries), new Caller.Developer());
        time.settle();
        return answer;
    }

    static JsonNode entries(String... entries) {
        return Json.parse(
                "{\"Entries\":[%s]}".formatted(String.join(",", entries).replace('\'', '"')));
    }

    List<Received> received(String queue) {
        return queues.byName(queue).receive(10, Optional.empty());
    }

    Delivery.Outcome outcome() {
        return archive.events().getFirst().deliveries().getFirst().outcome();
    }
}
