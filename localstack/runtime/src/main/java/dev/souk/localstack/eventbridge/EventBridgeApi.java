package dev.souk.localstack.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.edge.Caller;
import dev.souk.localstack.edge.JsonService;
import dev.souk.localstack.iam.Authorization;
import dev.souk.localstack.json.Json;
import java.time.Clock;
import java.util.function.Supplier;

/** EventBridge's JSON protocol over the buses of the stack. */
public final class EventBridgeApi implements JsonService {
    private final EventBuses buses;
    private final Authorization authorization;
    private final PutEventsCall putEvents;
    private final Replays replays;

    /** @param ids makes event ids */
    public EventBridgeApi(EventBuses buses, Authorization authorization, Clock clock, Supplier<String> ids) {
        this.buses = buses;
        this.authorization = authorization;
        this.putEvents = new PutEventsCall(buses, clock, ids);
        this.replays = new Replays(buses, clock);
    }

    @Override
    public String target() {
        return "AWSEvents";
    }

    @Override
    public JsonNode call(String operation, JsonNode input, Caller caller) {
        return switch (operation) {
            case "PutEvents" -> putEvents.answer(input, bus -> require(caller, operation, bus.arn()));
            case "ListEventBuses" -> listBuses(caller);
            case "DescribeEventBus" -> describeBus(bus(input, "Name"), caller);
            case "ListRules" -> listRules(input, caller);
            case "DescribeRule" -> describe(rule(input, "Name", operation, caller));
            case "ListTargetsByRule" -> targets(rule(input, "Rule", operation, caller));
            case "ListRuleNamesByTarget" -> ruleNames(input, caller);
            case "ListArchives" -> listArchives(caller);
            case "DescribeArchive" -> describe(replays.archive(Json.required(input, "ArchiveName")), caller);
            case "StartReplay" -> startReplay(input, caller);
            case "DescribeReplay" -> describeReplay(input, caller);
            case "TestEventPattern" -> test(input);
            default ->
                throw AwsFault.client(
                        "UnknownOperationException",
                        "operation %s of EventBridge is not emulated".formatted(operation));
        };
    }

    private JsonNode listBuses(Caller caller) {
        require(caller, "ListEventBuses", "*");
        ArrayNode list = Json.array();
        buses.all().forEach(bus -> list.add(toJson(bus)));
        return Json.object().set("EventBuses", list);
    }

    private JsonNode describeBus(EventBus bus, Caller caller) {
        require(caller, "DescribeEventBus", bus.arn());
        return toJson(bus);
    }

    private JsonNode listRules(JsonNode input, Caller caller) {
        EventBus bus = bus(input, "EventBusName");
        require(caller, "ListRules", bus.arn());
        String prefix = Json.text(input, "NamePrefix").orElse("");
        ArrayNode list = Json.array();
        buses.rulesOf(bus).stream()
                .filter(rule -> rule.name().startsWith(prefix))
                .forEach(rule -> list.add(describe(rule)));
        return Json.object().set("Rules", list);
    }

    private JsonNode ruleNames(JsonNode input, Caller caller) {
        EventBus bus = bus(input, "EventBusName");
        require(caller, "ListRuleNamesByTarget", bus.arn());
        String target = Json.required(input, "TargetArn");
        ArrayNode names = Json.array();
        buses.rulesOf(bus).stream()
                .filter(rule -> rule.targets().stream()
                        .anyMatch(candidate -> candidate.arn().equals(target)))
                .forEach(rule -> names.add(rule.name()));
        return Json.object().set("RuleNames", names);
    }

    private JsonNode listArchives(Caller caller) {
        require(caller, "ListArchives", "*");
        ArrayNode list = Json.array();
        buses.archives().forEach(archive -> list.add(toJson(archive)));
        return Json.object().set("Archives", list);
    }

    private JsonNode describe(Archive archive, Caller caller) {
        require(caller, "DescribeArchive", archive.arn());
        return toJson(archive).put("ArchiveArn", archive.arn());
    }

    private JsonNode startReplay(JsonNode input, Caller caller) {
        require(caller, "StartReplay", Json.required(input, "EventSourceArn"));
        return replays.start(input);
    }

    private JsonNode describeReplay(JsonNode input, Caller caller) {
        JsonNode replay = replays.describe(Json.required(input, "ReplayName"));
        require(caller, "DescribeReplay", replay.path("ReplayArn").asText());
        return replay;
    }

    private ObjectNode toJson(Archive archive) {
        return Json.object()
                .put("ArchiveName", archive.name())
                .put("EventSourceArn", archive.busArn())
                .put("State", "ENABLED")
                .put(
                        "EventCount",
                        buses.archive().events().stream().filter(archive::keeps).count());
    }

    private static JsonNode test(JsonNode input) {
        try {
            EventPattern pattern = new EventPattern(Json.parse(Json.required(input, "EventPattern")));
            return Json.object().put("Result", pattern.matches(Json.parse(Json.required(input, "Event"))));
        } catch (IllegalArgumentException e) {
            throw new AwsFault("InvalidEventPatternException", 400, String.valueOf(e.getMessage()));
        }
    }

    private EventRule rule(JsonNode input, String field, String action, Caller caller) {
        EventBus bus = bus(input, "EventBusName");
        String name = Json.required(input, field);
        EventRule found = buses.rulesOf(bus).stream()
                .filter(rule -> rule.name().equals(name))
                .findFirst()
                .orElseThrow(() -> AwsFault.client(
                        "ResourceNotFoundException",
                        "rule %s does not exist on event bus %s".formatted(name, bus.name())));
        require(caller, action, found.arn());
        return found;
    }

    private EventBus bus(JsonNode input, String field) {
        String name = Json.text(input, field).orElse("default");
        return buses.find(name)
                .orElseThrow(() ->
                        AwsFault.client("ResourceNotFoundException", "event bus %s does not exist".formatted(name)));
    }

    private static JsonNode describe(EventRule rule) {
        ObjectNode json = Json.object()
                .put("Name", rule.name())
                .put("Arn", rule.arn())
                .put("State", rule.enabled() ? "ENABLED" : "DISABLED")
                .put("EventBusName", rule.busName());
        rule.pattern().ifPresent(pattern -> json.put("EventPattern", Json.write(pattern.source())));
        rule.schedule().ifPresent(schedule -> json.put("ScheduleExpression", schedule.expression()));
        rule.description().ifPresent(text -> json.put("Description", text));
        return json;
    }

    private static JsonNode targets(EventRule rule) {
        ArrayNode targets = Json.array();
        rule.targets().forEach(target -> targets.add(target.source()));
        return Json.object().set("Targets", targets);
    }

    private static JsonNode toJson(EventBus bus) {
        return Json.object().put("Name", bus.name()).put("Arn", bus.arn());
    }

    private void require(Caller caller, String action, String resource) {
        if (caller instanceof Caller.Role role) {
            authorization.requireRole(role.roleArn(), "events:" + action, resource);
        }
    }
}
