package dev.souk.localstack.eventbridge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.json.Json;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** PutEvents: takes what it can, and answers for each entry. */
final class PutEventsCall {
    private static final int MOST_ENTRIES = 10;

    /** EventBridge quota "PutEvents request size": 1 MB since January 2026, 256 KB before. */
    private static final int MOST_BYTES = 1_048_576;

    /** How the user guide's "Calculating PutEvents event entry size" counts a given time. */
    private static final int TIME_BYTES = 14;

    private final EventBuses buses;
    private final Clock clock;
    private final Supplier<String> ids;

    PutEventsCall(EventBuses buses, Clock clock, Supplier<String> ids) {
        this.buses = buses;
        this.clock = clock;
        this.ids = ids;
    }

    /** @param permit throws when the caller may not put events on this bus, which refuses the whole request */
    JsonNode answer(JsonNode input, Consumer<EventBus> permit) {
        List<JsonNode> entries = Json.elements(input.path("Entries"));
        requireWithinLimits(entries);
        entries.forEach(entry -> buses.find(busOf(entry)).ifPresent(permit));
        ArrayNode results = Json.array();
        int failed = 0;
        for (JsonNode entry : entries) {
            try {
                results.addObject().put("EventId", put(entry));
            } catch (AwsFault fault) {
                failed++;
                results.remove(results.size() - 1);
                results.addObject().put("ErrorCode", fault.code()).put("ErrorMessage", fault.getMessage());
            }
        }
        ObjectNode answer = Json.object().put("FailedEntryCount", failed);
        answer.set("Entries", results);
        return answer;
    }

    private String put(JsonNode entry) {
        EventBus bus = buses.find(busOf(entry))
                .orElseThrow(() -> AwsFault.client(
                        "ResourceNotFoundException", "event bus %s does not exist".formatted(busOf(entry))));
        String[] arn = bus.arn().split(":", -1);
        String id = ids.get();
        ObjectNode event = Json.object()
                .put("version", "0")
                .put("id", id)
                .put("detail-type", argument(entry, "DetailType"))
                .put("source", source(entry))
                .put("account", arn[4])
                .put("time", time(entry.path("Time")))
                .put("region", arn[3]);
        event.set("resources", entry.path("Resources").isArray() ? entry.path("Resources") : Json.array());
        event.set("detail", detail(entry));
        buses.publish(bus, event);
        return id;
    }

    private static String source(JsonNode entry) {
        String source = argument(entry, "Source");
        if (source.startsWith("aws.")) {
            throw AwsFault.client("NotAuthorizedForSourceException", "not authorized for the source " + source);
        }
        return source;
    }

    private static JsonNode detail(JsonNode entry) {
        try {
            JsonNode detail = Json.parse(argument(entry, "Detail"));
            if (detail.isObject()) {
                return detail;
            }
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
        throw malformed();
    }

    private static AwsFault malformed() {
        return AwsFault.client("MalformedDetail", "Detail is malformed: expected a JSON object");
    }

    /** EventBridge keeps whole seconds. The JSON protocol sends epoch seconds, a developer's hand RFC 3339. */
    private String time(JsonNode given) {
        try {
            Instant time = given.isNumber()
                    ? Instant.ofEpochSecond(given.longValue())
                    : given.isTextual() ? Instant.parse(given.textValue()) : clock.instant();
            return DateTimeFormatter.ISO_INSTANT.format(time.truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeException e) {
            throw AwsFault.client("InvalidArgument", "parameter Time is not valid: " + given);
        }
    }

    private static String argument(JsonNode entry, String field) {
        return Json.text(entry, field)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> AwsFault.client(
                        "InvalidArgument",
                        "parameter %s is not valid. Reason: %s is a required argument".formatted(field, field)));
    }

    private static String busOf(JsonNode entry) {
        return Json.text(entry, "EventBusName").orElse("default");
    }

    private static void requireWithinLimits(List<JsonNode> entries) {
        if (entries.isEmpty() || entries.size() > MOST_ENTRIES) {
            throw AwsFault.client(
                    "ValidationException",
                    "1 validation error detected: value at 'entries' must have between 1 and 10 members, got "
                            + entries.size());
        }
        long bytes = entries.stream().mapToLong(PutEventsCall::size).sum();
        if (bytes > MOST_BYTES) {
            throw AwsFault.client(
                    "ValidationException",
                    "total size of the entries in the request is over the limit of %d bytes, got %d"
                            .formatted(MOST_BYTES, bytes));
        }
    }

    private static long size(JsonNode entry) {
        long size = entry.has("Time") ? TIME_BYTES : 0;
        size += bytes(entry.path("Source")) + bytes(entry.path("DetailType")) + bytes(entry.path("Detail"));
        for (JsonNode resource : entry.path("Resources")) {
            size += bytes(resource);
        }
        return size;
    }

    private static long bytes(JsonNode text) {
        return text.asText().getBytes(StandardCharsets.UTF_8).length;
    }
}
