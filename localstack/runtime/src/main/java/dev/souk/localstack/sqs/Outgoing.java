package dev.souk.localstack.sqs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.json.Json;
import java.time.Duration;
import java.util.Optional;

/**
 * A message to be sent.
 *
 * @param delay overrides the queue's own
 * @param attributes message attributes as SendMessage takes them, an object node
 * @param senderId who sends, as the SenderId attribute reports it
 */
public record Outgoing(String body, Optional<Duration> delay, JsonNode attributes, String senderId) {
    private static final Duration LONGEST_DELAY = Duration.ofMinutes(15);

    public Outgoing {
        if (body.isEmpty()) {
            throw new IllegalArgumentException("expected a message body of at least one character");
        }
        delay.ifPresent(Outgoing::requireDelay);
    }

    /** A message of a service's own making. */
    public static Outgoing from(String senderId, String body) {
        return new Outgoing(body, Optional.empty(), Json.object(), senderId);
    }

    private static void requireDelay(Duration delay) {
        if (delay.isNegative() || delay.compareTo(LONGEST_DELAY) > 0) {
            throw new IllegalArgumentException("delay must be between 0 and 900 seconds, got " + delay.toSeconds());
        }
    }
}
