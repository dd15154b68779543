package dev.souk.catalog.domain.promotion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a promotion holds.
 *
 * @param startsAt the first moment, or null for at once
 * @param endsAt the first moment after it, or null for open end
 */
public record Window(@Nullable Instant startsAt, @Nullable Instant endsAt) {
    public static final Window ALWAYS = new Window(null, null);

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /** @throws IllegalArgumentException when the end does not come after the start, or a year has not four digits */
    public Window {
        requireSane("startsAt", startsAt);
        requireSane("endsAt", endsAt);
        if (startsAt != null && endsAt != null && !startsAt.isBefore(endsAt)) {
            throw new IllegalArgumentException(
                    "endsAt must be after startsAt, got %s and %s".formatted(endsAt, startsAt));
        }
    }

    /** Whether the first moment is yet to come. */
    public boolean isAhead(Instant now) {
        return startsAt != null && now.isBefore(startsAt);
    }

    /** Whether the last moment is past. */
    public boolean isOver(Instant now) {
        return endsAt != null && !now.isBefore(endsAt);
    }

    private static void requireSane(String what, @Nullable Instant moment) {
        if (moment != null && (moment.isBefore(EARLIEST) || moment.isAfter(LATEST))) {
            throw new IllegalArgumentException(
                    "%s must lie between %s and %s, got %s".formatted(what, EARLIEST, LATEST, moment));
        }
    }
}
