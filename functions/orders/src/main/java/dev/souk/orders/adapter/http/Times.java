package dev.souk.orders.adapter.http;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Times as clients write them. */
final class Times {
    /** Nothing was placed before, and nothing can be listed behind it. */
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Instant LATEST = Instant.parse("2286-01-01T00:00:00Z");

    private Times() {}

    /** The time if the text is one of RFC 3339, in the years that orders are placed in. */
    static Optional<Instant> parse(String text) {
        try {
            return Optional.of(Instant.parse(text)).filter(time -> !time.isBefore(EARLIEST) && time.isBefore(LATEST));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
