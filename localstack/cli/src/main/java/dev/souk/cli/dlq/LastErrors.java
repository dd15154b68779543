package dev.souk.cli.dlq;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cli.Edge;
import java.io.UncheckedIOException;
import java.time.Duration;

/** What functions logged when they failed. */
@FunctionalInterface
interface LastErrors {
    /** Says where to look, as nobody but the function's log knows. */
    LastErrors ELSEWHERE = letter -> "search %s for %s in CloudWatch Logs".formatted(logGroup(letter), letter.id());

    /** What was logged last about a letter's message, empty when nothing was. */
    String of(Letter letter);

    /** Reads the logs of the stack on this machine. */
    static LastErrors toldBy(Edge edge) {
        return letter -> {
            JsonNode lines = edge.call(
                            "Logs_20140328.FilterLogEvents",
                            Edge.object()
                                    .put("logGroupName", logGroup(letter))
                                    .put("filterPattern", "\"%s\"".formatted(letter.id()))
                                    .put(
                                            "startTime",
                                            letter.sentAt()
                                                    .minus(Duration.ofMinutes(5))
                                                    .toEpochMilli()))
                    .path("events");
            return lines.isEmpty()
                    ? ""
                    : shortened(lines.path(lines.size() - 1).path("message").asText());
        };
    }

    private static String logGroup(Letter letter) {
        return "/aws/lambda/" + letter.queue().consumer();
    }

    /** Functions log JSON; of a failure its name and message are enough. */
    private static String shortened(String line) {
        try {
            JsonNode json = Edge.parse(line);
            String error = json.at("/error/name").asText();
            return error.isEmpty()
                    ? json.path("message").asText(line)
                    : "%s: %s".formatted(error, json.at("/error/message").asText());
        } catch (UncheckedIOException notJson) {
            return line.strip();
        }
    }
}
