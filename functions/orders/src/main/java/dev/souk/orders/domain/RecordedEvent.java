package dev.souk.orders.domain;

import java.time.Instant;

/**
 * An event at its place in an order's stream.
 *
 * @param version 1 for the first event of the order, then without gaps
 * @param at when it happened, to the millisecond
 */
public record RecordedEvent(long version, Instant at, OrderEvent event) {
    public RecordedEvent {
        if (version < 1) {
            throw new IllegalArgumentException("versions start at 1, got %d".formatted(version));
        }
    }
}
