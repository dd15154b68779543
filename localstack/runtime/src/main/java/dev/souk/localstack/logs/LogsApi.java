package dev.souk.localstack.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.cloudformation.Place;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.edge.Caller;
import dev.souk.localstack.edge.JsonService;
import dev.souk.localstack.iam.Authorization;
import dev.souk.localstack.json.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** CloudWatch Logs' JSON protocol, reading only: enough for {@code aws logs tail} and a look at groups and streams. */
public final class LogsApi implements JsonService {
    private static final int MOST_EVENTS = 10_000;

    private final LogStore logs;
    private final Authorization authorization;
    private final Place place;

    public LogsApi(LogStore logs, Authorization authorization, Place place) {
        this.logs = logs;
        this.authorization = authorization;
        this.place = place;
    }

    @Override
    public String target() {
        return "Logs_20140328";
    }

    @Override
    public JsonNode call(String operation, JsonNode input, Caller caller) {
        if (caller instanceof Caller.Role role) {
            authorization.requireRole(role.roleArn(), "logs:" + operation, groupArn(input));
        }
        return switch (operation) {
            case "DescribeLogGroups" -> describeGroups(input);
            case "DescribeLogStreams" -> describeStreams(group(input));
            case "FilterLogEvents" -> filter(group(input), input);
            case "GetLogEvents" -> get(group(input), input);
            default ->
                throw AwsFault.client(
                        "UnknownOperationException",
                        "operation %s of CloudWatch Logs is not emulated".formatted(operation));
        };
    }

    private JsonNode describeGroups(JsonNode input) {
        String prefix = Json.text(input, "logGroupNamePrefix").orElse("");
        String part = Json.text(input, "logGroupNamePattern").orElse("");
        ArrayNode found = Json.array();
        logs.all().stream()
                .filter(group -> group.name().startsWith(prefix) && group.name().contains(part))
                .forEach(group -> found.add(Json.object()
                        .put("logGroupName", group.name())
                        .put("arn", arn(group.name()) + ":*")
                        .put("logGroupArn", arn(group.name()))
                        .put("storedBytes", group.file().toFile().length())));
        return Json.object().set("logGroups", found);
    }

    private JsonNode describeStreams(LogGroup group) {
        Map<String, List<LogEvent>> streams = group.events().stream()
                .collect(Collectors.groupingBy(LogEvent::stream, LinkedHashMap::new, Collectors.toList()));
        ArrayNode found = Json.array();
        streams.forEach((name, events) -> found.add(Json.object()
                .put("logStreamName", name)
                .put("arn", "%s:log-stream:%s".formatted(arn(group.name()), name))
                .put("firstEventTimestamp", events.getFirst().atMillis())
                .put("lastEventTimestamp", events.getLast().atMillis())
                .put("lastIngestionTime", events.getLast().atMillis())));
        return Json.object().set("logStreams", found);
    }

    private JsonNode filter(LogGroup group, JsonNode input) {
        Set<String> streams = Set.copyOf(Json.texts(input.path("logStreamNames")));
        FilterPattern pattern =
                FilterPattern.of(Json.text(input, "filterPattern").orElse(""));
        List<LogEvent> matching = between(group, input).stream()
                .filter(event -> streams.isEmpty() || streams.contains(event.stream()))
                .filter(event -> pattern.matches(event.message()))
                .toList();
        long from = Json.text(input, "nextToken").map(LogsApi::token).orElse(0L);
        int limit = Json.number(input, "limit")
                .filter(asked -> asked <= MOST_EVENTS)
                .orElse(MOST_EVENTS);
        List<LogEvent> page = matching.stream()
                .filter(event -> event.number() >= from)
                .limit(limit)
                .toList();
        ObjectNode answer = Json.object();
        ArrayNode events = answer.putArray("events");
        page.forEach(event -> events.add(
                described(event).put("eventId", String.valueOf(event.number())).put("logStreamName", event.stream())));
        if (!page.isEmpty() && page.getLast().number() < matching.getLast().number()) {
            answer.put("nextToken", String.valueOf(page.getLast().number() + 1));
        }
        return answer;
    }

    private JsonNode get(LogGroup group, JsonNode input) {
        String stream = Json.required(input, "logStreamName");
        int limit = Json.number(input, "limit")
                .filter(asked -> asked <= MOST_EVENTS)
                .orElse(MOST_EVENTS);
        long from = Json.text(input, "nextToken").map(LogsApi::token).orElse(0L);
        List<LogEvent> page = between(group, input).stream()
                .filter(event -> event.stream().equals(stream) && event.number() >= from)
                .limit(limit)
                .toList();
        long next = page.isEmpty() ? from : page.getLast().number() + 1;
        ObjectNode answer = Json.object();
        ArrayNode events = answer.putArray("events");
        page.forEach(event -> events.add(described(event)));
        return answer.put("nextForwardToken", "f/" + next).put("nextBackwardToken", "b/" + from);
    }

    private static List<LogEvent> between(LogGroup group, JsonNode input) {
        long start = input.path("startTime").asLong(Long.MIN_VALUE);
        long end = input.path("endTime").asLong(Long.MAX_VALUE);
        return group.events().stream()
                .filter(event -> event.atMillis() >= start && event.atMillis() <= end)
                .toList();
    }

    private static ObjectNode described(LogEvent event) {
        return Json.object()
                .put("timestamp", event.atMillis())
                .put("ingestionTime", event.atMillis())
                .put("message", event.message());
    }

    private static long token(String token) {
        String number = token.substring(token.indexOf('/') + 1);
        if (!number.matches("\\d{1,18}")) {
            throw AwsFault.client("InvalidParameterException", "The specified nextToken is invalid.");
        }
        return Long.parseLong(number);
    }

    private LogGroup group(JsonNode input) {
        String name = groupName(input);
        return logs.find(name)
                .orElseThrow(() -> AwsFault.client(
                        "ResourceNotFoundException", "The specified log group does not exist: " + name));
    }

    /** An identifier is a name or an ARN. */
    private static String groupName(JsonNode input) {
        String identifier = Json.text(input, "logGroupName")
                .or(() -> Json.text(input, "logGroupIdentifier"))
                .orElse("");
        String marker = ":log-group:";
        int at = identifier.indexOf(marker);
        return at < 0 ? identifier : identifier.substring(at + marker.length()).replace(":*", "");
    }

    private String groupArn(JsonNode input) {
        String name = groupName(input);
        return name.isEmpty() ? "*" : arn(name) + ":*";
    }

    private String arn(String groupName) {
        return place.arn("logs", "log-group:" + groupName);
    }
}
