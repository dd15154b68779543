package dev.souk.orders.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that an order's owner may do next.
 *
 * @param until from then on it may be refused; null when that is not known yet
 */
public record AllowedAction(Kind kind, @Nullable Instant until) {

    /** What can be done. */
    public enum Kind {
        CANCEL
    }
}
