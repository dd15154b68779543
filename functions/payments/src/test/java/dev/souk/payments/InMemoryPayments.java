package dev.souk.payments;

import dev.souk.payments.application.Payments;
import dev.souk.payments.application.StoreResult;
import dev.souk.payments.application.StoreResult.Overtaken;
import dev.souk.payments.application.StoreResult.Stored;
import dev.souk.payments.domain.IntentChange;
import dev.souk.payments.domain.JournalEntry;
import dev.souk.payments.domain.OrderId;
import dev.souk.payments.domain.PaymentIntent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Intents in a map and the journal in a list, under one lock. */
public final class InMemoryPayments implements Payments {
    private final Map<OrderId, PaymentIntent> intents = new HashMap<>();
    private final List<JournalEntry> journal = new ArrayList<>();
    private final Set<OrderId> calledOff = new HashSet<>();

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
            return new Stored();
        }
        if (standing == null) {
            throw new IllegalStateException("a change must follow a stored version");
        }
        return new Overtaken(standing);
    }

    public synchronized List<JournalEntry> journal() {
        return List.copyOf(journal);
    }
}
