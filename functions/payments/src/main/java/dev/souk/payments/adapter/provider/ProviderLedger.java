package dev.souk.payments.adapter.provider;

import dev.souk.payments.domain.StepKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The simulated provider's own books, apart from the shop's. */
public interface ProviderLedger {

    /** What was done or refused under a key. */
    Optional<LedgerEntry> find(StepKey key);

    /** Writes an entry, unless its key or its rival is in the books already. */
    WriteResult write(LedgerEntry entry);

    /** Writes a refund, unless its key is in the books already or more would be given back than the capture took. */
    WriteResult refund(LedgerEntry refund, LedgerEntry capture);

    /** The authorisation under a key that waits for the payer, whatever became of it. */
    Optional<LedgerEntry> challenge(StepKey key);

    /** Notes an authorisation that waits for the payer; the first one under a key stays. */
    LedgerEntry challenge(LedgerEntry entry);

    /** Counts a request under a key, for scripts that go by how often something is asked for; from 1. */
    long count(StepKey key);

    /** Keys of the authorisations and refunds of some time, the end not included, in the order of time; a page at once. */
    Listing list(Instant from, Instant to, @Nullable String cursor);

    /**
     * A page of keys.
     *
     * @param next where the next page begins, null after the last one
     */
    record Listing(List<StepKey> keys, @Nullable String next) {
        public Listing {
            keys = List.copyOf(keys);
        }
    }

    /** How an attempt to write ended. */
    sealed interface WriteResult {

        /** The entry is in the books. */
        record Written() implements WriteResult {}

        /**
         * The key was used before.
         *
         * @param earlier what is in the books
         */
        record Known(LedgerEntry earlier) implements WriteResult {}

        /** The rival step came first, or too little was left. */
        record Excluded() implements WriteResult {}
    }
}
