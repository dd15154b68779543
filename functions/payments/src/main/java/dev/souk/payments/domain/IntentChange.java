package dev.souk.payments.domain;

import dev.souk.payments.domain.PaymentIntent.Authorized;
import dev.souk.payments.domain.StepKey.Step;
import java.util.List;
import java.util.Optional;

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

    /** The authorisation or refund, if any, that the provider did and that is written down by this. */
    public List<Booked> booked() {
        return entries.stream().flatMap(entry -> booked(entry).stream()).toList();
    }

    private Optional<Booked> booked(JournalEntry entry) {
        return switch (entry.kind()) {
            case AUTHORIZATION ->
                Optional.of(next)
                        .filter(Authorized.class::isInstance)
                        .map(Authorized.class::cast)
                        .map(held -> new Booked(StepKey.of(held.order(), Step.AUTHORIZE, held.round()), held.amount()));
            case REFUND ->
                Optional.of(new Booked(StepKey.refund(next.order(), new RefundId(entry.reference())), entry.amount()));
            case CAPTURE, VOID, LAPSE, REFUND_REQUEST, REFUND_FAILURE -> Optional.empty();
        };
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
