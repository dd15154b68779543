package dev.souk.payments;

import dev.souk.payments.adapter.provider.LedgerEntry;
import dev.souk.payments.adapter.provider.ProviderLedger;
import dev.souk.payments.domain.StepKey;
import dev.souk.payments.domain.StepKey.Step;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The simulated provider's books in a map. */
public final class InMemoryProviderLedger implements ProviderLedger {
    private static final int PAGE = 100;

    private final Map<StepKey, LedgerEntry> entries = new HashMap<>();
    private final Map<StepKey, Long> refunded = new HashMap<>();
    private final Map<StepKey, LedgerEntry> challenges = new HashMap<>();
    private final Map<StepKey, Long> counts = new HashMap<>();

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

    @Override
    public synchronized WriteResult refund(LedgerEntry refund, LedgerEntry capture) {
        LedgerEntry earlier = entries.get(refund.key());
        if (earlier != null) {
            return new WriteResult.Known(earlier);
        }
        long back = refunded.getOrDefault(capture.key(), 0L) + refund.amount().amount();
        if (back > capture.amount().amount()) {
            return new WriteResult.Excluded();
        }
        refunded.put(capture.key(), back);
        entries.put(refund.key(), refund);
        return new WriteResult.Written();
    }

    @Override
    public synchronized Optional<LedgerEntry> challenge(StepKey key) {
        return Optional.ofNullable(challenges.get(key));
    }

    @Override
    public synchronized LedgerEntry challenge(LedgerEntry entry) {
        return challenges.computeIfAbsent(entry.key(), _ -> entry);
    }

    @Override
    public synchronized Listing list(Instant from, Instant to, @Nullable String cursor) {
        List<StepKey> keys = entries.values().stream()
                .filter(entry ->
                        entry.key().step() == Step.AUTHORIZE || entry.key().step() == Step.REFUND)
                .filter(entry -> !entry.at().isBefore(from) && entry.at().isBefore(to))
                .sorted(Comparator.comparing(LedgerEntry::at)
                        .thenComparing(entry -> entry.key().text()))
                .map(LedgerEntry::key)
                .toList();
        int begin = cursor == null ? 0 : Integer.parseInt(cursor);
        int end = Math.min(begin + PAGE, keys.size());
        return new Listing(keys.subList(begin, end), end < keys.size() ? Integer.toString(end) : null);
    }

    @Override
    public synchronized long count(StepKey key) {
        return counts.merge(key, 1L, Long::sum);
    }

    /** Everything that is in the books. */
    public synchronized List<LedgerEntry> entries() {
        return List.copyOf(entries.values());
    }
}
