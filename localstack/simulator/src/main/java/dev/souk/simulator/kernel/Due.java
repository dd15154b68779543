package dev.souk.simulator.kernel;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that is to happen: a task that begins, or a sleeper that wakes.
 *
 * @param tie decides among what is due at one moment
 * @param order decides among equal ties
 */
record Due(
        Instant at,
        int tie,
        long order,
        @Nullable Runnable task,
        @Nullable Worker sleeper) implements Comparable<Due> {
    private static final Comparator<Due> ORDER =
            Comparator.comparing(Due::at).thenComparingInt(Due::tie).thenComparingLong(Due::order);

    @Override
    public int compareTo(Due other) {
        return ORDER.compare(this, other);
    }

    Runnable taskOrThrow() {
        return Objects.requireNonNull(task, "what is not a sleeper is a task");
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(order);
    }
}
