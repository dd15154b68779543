package dev.souk.payments.application;

import dev.souk.payments.domain.Booked;
import dev.souk.payments.domain.Statement;
import dev.souk.payments.domain.StatementLine;
import dev.souk.payments.domain.StepKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the provider says it did with what our books say, window by window of the time at which it was done. Each window is
 * looked at twice: when everything should be settled, and again when holds would have expired. A run goes on where the last one
 * stopped; a window that was not finished is compared again, which is harmless.
 */
public final class ReconcilePayments {
    /** As much of a window as is kept in memory; a fuller one is compared in parts. */
    static final int MAX_PAGES = 20;

    static final Duration WINDOW = Duration.ofHours(1);
    static final Duration SHORTEST_WINDOW = Duration.ofSeconds(1);
    /** A run that finds much to catch up with leaves the rest to the next one. */
    static final int MAX_WINDOWS = 24;

    static final Duration TIME_PER_RUN = Duration.ofSeconds(40);

    private final PaymentProvider provider;
    private final Reconciliations reconciliations;
    private final ReconcileLine line;
    private final Clock clock;

    public ReconcilePayments(
            PaymentProvider provider, Reconciliations reconciliations, ReconcileLine line, Clock clock) {
        this.provider = provider;
        this.reconciliations = reconciliations;
        this.line = line;
        this.clock = clock;
    }

    /** When a window is looked at. */
    enum Pass {
        /** Checkouts take seconds, their retries minutes; doubts are closed after two hours. */
        YOUNG(Duration.ofHours(3)),
        /** Holds end after seven days, whatever a person does in the provider's console before. */
        OLD(Duration.ofDays(8));

        private final Duration lag;

        Pass(Duration lag) {
            this.lag = lag;
        }
    }

    /**
     * @return how many windows were compared
     * @throws StatementUnavailable when the provider gives none: the next run goes on from there
     */
    public int handle() {
        Instant deadline = clock.instant().plus(TIME_PER_RUN);
        int windows = 0;
        for (Pass pass : Pass.values()) {
            windows += catchUp(pass, deadline);
        }
        return windows;
    }

    private int catchUp(Pass pass, Instant deadline) {
        Instant until = clock.instant().minus(pass.lag);
        Instant position = reconciliations.position(pass.name()).orElseGet(() -> until.minus(WINDOW));
        int windows = 0;
        while (position.isBefore(until)
                && windows < MAX_WINDOWS
                && clock.instant().isBefore(deadline)) {
            Instant end = position.plus(WINDOW);
            position = compare(position, end.isBefore(until) ? end : until);
            reconciliations.advance(pass.name(), position);
            windows++;
        }
        return windows;
    }

    /** Compares a window, or as much of its beginning as fits; answers where that ends. */
    private Instant compare(Instant from, Instant to) {
        Set<StepKey> seen = new HashSet<>();
        if (!isRead(from, to, seen)) {
            return compare(from, from.plus(Duration.between(from, to).dividedBy(2)));
        }
        for (Booked booked : reconciliations.booked(from, to)) {
            if (!seen.contains(booked.key())) {
                line.missing(booked);
            }
        }
        return to;
    }

    /** False when the window has more lines than may be kept. */
    private boolean isRead(Instant from, Instant to, Set<StepKey> seen) {
        boolean isDivisible = Duration.between(from, to).compareTo(SHORTEST_WINDOW) > 0;
        @Nullable String cursor = null;
        for (int pages = 0; pages < MAX_PAGES || !isDivisible; pages++) {
            Statement page = page(from, to, cursor);
            for (StatementLine entry : page.lines()) {
                seen.add(entry.key());
                line.handle(entry);
            }
            cursor = page.next();
            if (cursor == null) {
                return true;
            }
        }
        return false;
    }

    private Statement page(Instant from, Instant to, @Nullable String cursor) {
        if (provider.statement(from, to, cursor) instanceof Statement page) {
            return page;
        }
        throw new StatementUnavailable(from, to);
    }
}
