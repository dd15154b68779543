package dev.souk.payments.domain;

import java.util.List;

/**
 * An intent's next state together with the money that moved on the way there and what remains to be found out; all of it is
 * stored, or nothing.
 *
 * @param next the state after the change
 * @param entries what the journal has to say about it, often nothing
 * @param doubts steps of which only the provider can tell how they end, and nobody else will ask; mostly none
 */
public record IntentChange(PaymentIntent next, List<JournalEntry> entries, List<StepKey> doubts) {
    public IntentChange {
        entries = List.copyOf(entries);
        doubts = List.copyOf(doubts);
    }

    IntentChange(PaymentIntent next, List<JournalEntry> entries) {
        this(next, entries, List.of());
    }

    static IntentChange of(PaymentIntent next) {
        return new IntentChange(next, List.of());
    }

    IntentChange doubting(StepKey step) {
        return new IntentChange(next, entries, List.of(step));
    }
}
