package dev.souk.lambda.events;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A fact ready for the bus.
 *
 * @param source e.g. {@code souk.orders}
 * @param detail the envelope: {@code metadata} and {@code data}
 */
public record OutboxEntry(String source, String detailType, JsonNode detail) {}
