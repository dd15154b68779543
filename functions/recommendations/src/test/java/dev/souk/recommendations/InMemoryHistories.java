package dev.souk.recommendations;

import dev.souk.recommendations.application.Histories;
import dev.souk.recommendations.domain.History;
import dev.souk.recommendations.domain.Shopper;
import java.util.HashMap;
import java.util.Map;

/** Histories in a map. */
public final class InMemoryHistories implements Histories {
    private final Map<Shopper, History> histories = new HashMap<>();

    @Override
    public synchronized History of(Shopper shopper) {
        return histories.computeIfAbsent(shopper, History::none);
    }

    @Override
    public synchronized boolean keep(History after) {
        if (of(after.shopper()).version() != after.version() - 1) {
            return false;
        }
        histories.put(after.shopper(), after);
        return true;
    }
}
