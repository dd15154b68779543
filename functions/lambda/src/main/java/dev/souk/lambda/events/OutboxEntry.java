package dev.souk.lambda.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A fact ready for the bus.
 *
 * @param source e.g. {@code souk.orders}
 * @param detail the envelope: {@code metadata} and {@code data}
 */
public record OutboxEntry(String source, String detailType, JsonNode detail) {

    /**
     * What the entries of one PutEvents must stay below together, in bytes: 256 KB, which AWS raised to 1 MB in January 2026.
     * The lower one holds everywhere, and leaves room for the envelope that the bus adds before a queue takes the event.
     */
    static final int MOST_BYTES = 256 * 1024;

    /** Its size as EventBridge counts it, in bytes (user guide, "Calculating PutEvents event entry size"). */
    int bytes() {
        return bytes(source) + bytes(detailType) + bytes(detail.toString());
    }

    /** When it happened, by the clock of who wrote it; the end of time when its envelope does not say. */
    Instant occurredAt() {
        String text = detail.path("metadata").path("occurredAt").asText();
        return text.isEmpty() ? Instant.MAX : Instant.parse(text);
    }

    /** Whether the bus takes it at all. */
    boolean fits() {
        return bytes() < MOST_BYTES;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
