package dev.souk.payments.application;

import java.time.Instant;

/** The provider gives no statement now: to be asked for again later. */
public final class StatementUnavailable extends RuntimeException {
    public StatementUnavailable(Instant from, Instant to) {
        super("the provider must say what it did from %s to %s, but gave no answer".formatted(from, to));
    }
}
