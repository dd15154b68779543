package dev.souk.payments;

import dev.souk.payments.application.Doubts;
import dev.souk.payments.application.Payments;
import dev.souk.payments.application.Reconciliations;
import dev.souk.payments.application.StoreResult;
import dev.souk.payments.application.StoreResult.Overtaken;
import dev.souk.payments.application.StoreResult.Stored;
import dev.souk.payments.domain.Booked;
import dev.souk.payments.domain.Discrepancy;
import dev.souk.payments.domain.Doubt;
import dev.souk.payments.domain.IntentChange;
import dev.souk.payments.domain.JournalEntry;
import dev.souk.payments.domain.OrderId;
import dev.souk.payments.domain.PaymentIntent;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Intents in a map, the journal, the doubts and what is booked in lists, under one lock. */
public final class InMemoryPayments implements Payments, Doubts, Reconciliations {
    private final Map<OrderId, PaymentIntent> intents = new HashMap<>();
    private final List<JournalEntry> journal = new ArrayList<>();
    private final Set<OrderId> calledOff = new HashSet<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final List<Filed> filed = new ArrayList<>();
    private final Map<String, Instant> positions = new HashMap<>();
    private final Set<Discrepancy> reported = new LinkedHashSet<>();
    private final Clock clock;

    private record Filed(Instant at, Booked booked) {}

    public InMemoryPayments() {
        this(PaymentsFixture.CLOCK);
    }

    public InMemoryPayments(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<PaymentIntent> find(OrderId order) {
        return Optional.ofNullable(intents.get(order));
    }

    @Override
    public synchronized void callOff(OrderId order) {
        calledOff.add(order);
    }

    @Override
    public synchronized boolean isCalledOff(OrderId order) {
        return calledOff.contains(order);
    }

    @Override
    public synchronized StoreResult store(IntentChange change) {
        PaymentIntent next = change.next();
        PaymentIntent standing = intents.get(next.order());
        long version = standing == null ? 0 : standing.version();
        if (version == next.version() - 1) {
            intents.put(next.order(), next);
            journal.addAll(change.entries());
            change.booked().forEach(booked -> filed.add(new Filed(clock.instant(), booked)));
            change.doubts().forEach(step -> doubts.add(Doubt.about(step, clock.instant())));
            return new Stored();
        }
        if (standing == null) {
            throw new IllegalStateException("a change must follow a stored version");
        }
        return new Overtaken(standing);
    }

    @Override
    public synchronized List<Doubt> due(Instant limit, int max) {
        return doubts.stream()
                .filter(doubt -> !doubt.due().isAfter(limit))
                .sorted(Comparator.comparing(Doubt::due))
                .limit(max)
                .toList();
    }

    @Override
    public synchronized void defer(Doubt doubt, Doubt later) {
        if (doubts.remove(doubt)) {
            doubts.add(later);
        }
    }

    @Override
    public synchronized void close(Doubt doubt) {
        doubts.remove(doubt);
    }

    @Override
    public synchronized Optional<Instant> position(String pass) {
        return Optional.ofNullable(positions.get(pass));
    }

    @Override
    public synchronized void advance(String pass, Instant to) {
        positions.put(pass, to);
    }

    @Override
    public synchronized List<Booked> booked(Instant from, Instant to) {
        return filed.stream()
                .filter(entry -> !entry.at().isBefore(from) && entry.at().isBefore(to))
                .map(Filed::booked)
                .toList();
    }

    @Override
    public synchronized boolean report(Discrepancy discrepancy) {
        return reported.add(discrepancy);
    }

    public synchronized List<Discrepancy> reported() {
        return List.copyOf(reported);
    }

    public synchronized List<JournalEntry> journal() {
        return List.copyOf(journal);
    }
}
