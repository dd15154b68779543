package dev.souk.payments.domain;

import java.util.List;

/**
 * An intent's next state together with the money that moved on the way there; both are stored, or neither.
 *
 * @param next the state after the change
 * @param entries what the journal has to say about it, often nothing
 */
public record IntentChange(PaymentIntent next, List<JournalEntry> entries) {
    public IntentChange {
        entries = List.copyOf(entries);
    }

    static IntentChange of(PaymentIntent next) {
        return new IntentChange(next, List.of());
    }
}
