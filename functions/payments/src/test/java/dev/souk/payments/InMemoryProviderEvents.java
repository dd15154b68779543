package dev.souk.payments;

import dev.souk.payments.application.ProviderEvents;
import dev.souk.payments.domain.ProviderEvent;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Events in maps, under one lock. */
public final class InMemoryProviderEvents implements ProviderEvents {
    private final Set<String> known = new HashSet<>();
    private final Map<String, Parked> parked = new LinkedHashMap<>();

    @Override
    public synchronized boolean isKnown(String id) {
        return known.contains(id);
    }

    @Override
    public synchronized void remember(String id) {
        known.add(id);
    }

    @Override
    public synchronized void park(ProviderEvent event, Instant at) {
        parked.putIfAbsent(event.id(), new Parked(event, at));
    }

    @Override
    public synchronized List<Parked> parked() {
        return parked.values().stream().limit(100).toList();
    }

    @Override
    public synchronized void unpark(String id) {
        parked.remove(id);
    }
}
