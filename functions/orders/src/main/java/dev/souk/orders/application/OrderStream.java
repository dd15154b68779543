package dev.souk.orders.application;

import dev.souk.lambda.retry.Backoff;
import java.util.Optional;
import java.util.function.Supplier;

/** Decides on the latest state and decides again when another writer was faster. */
final class OrderStream {
    /** An order has three writers at most at any time; more lost races than this mean that something is broken. */
    private static final int MAX_ATTEMPTS = 10;

    private OrderStream() {}

    /**
     * @param attempt reads, decides, writes; empty when the write lost a race
     * @throws IllegalStateException when every attempt lost
     */
    static <T> T decide(Supplier<Optional<T>> attempt) {
        for (int count = 1; count <= MAX_ATTEMPTS; count++) {
            Backoff.before(count);
            Optional<T> decided = attempt.get();
            if (decided.isPresent()) {
                return decided.get();
            }
        }
        throw new IllegalStateException("expected to write within %d attempts, lost them all".formatted(MAX_ATTEMPTS));
    }

    /** The outcome if the event was appended. */
    static <T> Optional<T> ifAppended(AppendResult result, T outcome) {
        return switch (result) {
            case APPENDED -> Optional.of(outcome);
            case VERSION_TAKEN -> Optional.empty();
        };
    }
}
