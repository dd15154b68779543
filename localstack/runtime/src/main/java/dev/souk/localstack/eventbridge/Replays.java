package dev.souk.localstack.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.json.Json;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Replays of an archive: its events of some time go to their bus once more, marked with {@code replay-name}, which keeps them out of
 * archives. What EventBridge does over minutes is done here before StartReplay answers.
 */
final class Replays {
    private final EventBuses buses;
    private final Clock clock;
    private final Map<String, ObjectNode> replays = new LinkedHashMap<>();

    Replays(EventBuses buses, Clock clock) {
        this.buses = buses;
        this.clock = clock;
    }

    /** The archive that a request names. */
    Archive archive(String nameOrArn) {
        return buses.archives().stream()
                .filter(archive ->
                        archive.name().equals(nameOrArn) || archive.arn().equals(nameOrArn))
                .findFirst()
                .orElseThrow(() ->
                        AwsFault.client("ResourceNotFoundException", "archive %s does not exist".formatted(nameOrArn)));
    }

    synchronized JsonNode start(JsonNode input) {
        String name = Json.required(input, "ReplayName");
        Archive archive = archive(Json.required(input, "EventSourceArn"));
        Instant from = time(input, "EventStartTime");
        Instant to = time(input, "EventEndTime");
        if (replays.containsKey(name)) {
            throw AwsFault.client("ResourceAlreadyExistsException", "replay %s exists already".formatted(name));
        }
        if (!from.isBefore(to)) {
            throw AwsFault.client("ValidationException", "EventStartTime must be before EventEndTime");
        }
        EventBus bus = destination(input.path("Destination"), archive);
        Set<String> rules = Json.elements(input.at("/Destination/FilterArns")).stream()
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
        ObjectNode replay = description(input, archive);
        replays.put(name, replay);
        replay(events(archive, from, to), bus, rules, name);
        replay.put("State", "COMPLETED").put("ReplayEndTime", clock.instant().getEpochSecond());
        return Json.object()
                .put("ReplayArn", replay.path("ReplayArn").asText())
                .put("State", "STARTING")
                .put("ReplayStartTime", replay.path("ReplayStartTime").asLong());
    }

    private ObjectNode description(JsonNode input, Archive archive) {
        String name = input.path("ReplayName").asText();
        ObjectNode replay = Json.object()
                .put("ReplayName", name)
                .put("ReplayArn", archive.arn().replace(":archive/" + archive.name(), ":replay/" + name))
                .put("EventSourceArn", archive.arn())
                .put("ReplayStartTime", clock.instant().getEpochSecond());
        for (String given : List.of("EventStartTime", "EventEndTime", "Destination")) {
            replay.set(given, input.path(given));
        }
        return replay;
    }

    synchronized JsonNode describe(String name) {
        ObjectNode replay = replays.get(name);
        if (replay == null) {
            throw AwsFault.client("ResourceNotFoundException", "replay %s does not exist".formatted(name));
        }
        return replay;
    }

    private void replay(List<JsonNode> events, EventBus bus, Set<String> rules, String name) {
        for (JsonNode event : events) {
            buses.publish(bus, ((ObjectNode) event.deepCopy()).put("replay-name", name), rules);
        }
    }

    private List<JsonNode> events(Archive archive, Instant from, Instant to) {
        return buses.archive().events().stream()
                .filter(archive::keeps)
                .map(CarriedEvent::event)
                .filter(event -> {
                    Instant at = Instant.parse(event.path("time").asText());
                    return !at.isBefore(from) && !at.isAfter(to);
                })
                .toList();
    }

    private EventBus destination(JsonNode destination, Archive archive) {
        String arn = Json.required(destination, "Arn");
        if (!arn.equals(archive.busArn())) {
            throw AwsFault.client(
                    "ValidationException",
                    "Destination must be the bus of the archive, %s".formatted(archive.busArn()));
        }
        return buses.find(arn)
                .orElseThrow(() ->
                        AwsFault.client("ResourceNotFoundException", "event bus %s does not exist".formatted(arn)));
    }

    private static Instant time(JsonNode input, String field) {
        JsonNode given = input.path(field);
        if (!given.isNumber()) {
            throw AwsFault.client("ValidationException", field + " must be a time in epoch seconds");
        }
        return Instant.ofEpochSecond(given.longValue());
    }
}
