package dev.souk.payments;

import dev.souk.payments.adapter.provider.LedgerEntry;
import dev.souk.payments.adapter.provider.ProviderLedger;
import dev.souk.payments.domain.StepKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The simulated provider's books in a map. */
public final class InMemoryProviderLedger implements ProviderLedger {
    private final Map<StepKey, LedgerEntry> entries = new HashMap<>();

    @Override
    public synchronized Optional<LedgerEntry> find(StepKey key) {
        return Optional.ofNullable(entries.get(key));
    }

    @Override
    public synchronized WriteResult write(LedgerEntry entry) {
        LedgerEntry earlier = entries.get(entry.key());
        if (earlier != null) {
            return new WriteResult.Known(earlier);
        }
        if (entry.rival().filter(entries::containsKey).isPresent()) {
            return new WriteResult.Excluded();
        }
        entries.put(entry.key(), entry);
        return new WriteResult.Written();
    }
}
