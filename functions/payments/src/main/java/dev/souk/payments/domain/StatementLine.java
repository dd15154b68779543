package dev.souk.payments.domain;

import dev.souk.kernel.Money;
import java.time.Instant;

/** One thing that stands in the provider's books about us, as it is at the moment of asking. */
public sealed interface StatementLine {

    /** What it was asked for under; of a refund that was made in the provider's own console, a name that follows from its reference. */
    StepKey key();

    /** How much money it is about. */
    Money amount();

    /** When it came into the provider's books. */
    Instant at();

    /**
     * An authorisation and what became of it.
     *
     * @param key of the authorisation
     * @param authorizationId the provider's own name for it
     * @param amount that was asked for
     * @param state how it stands
     * @param taken what was captured of it, refunds not counted
     */
    record Payment(StepKey key, String authorizationId, Money amount, State state, Money taken, Instant at)
            implements StatementLine {}

    /**
     * Money on its way back, or back.
     *
     * @param reference the provider's own name for it
     * @param failed whether the customer does not get it after all
     */
    record Refunded(StepKey key, String reference, Money amount, boolean failed, Instant at) implements StatementLine {
        /** What the provider would answer about it. */
        public ProviderAnswer.Settled answer() {
            return failed
                    ? new ProviderAnswer.Declined("refund_failed")
                    : new ProviderAnswer.Approved(reference, amount);
        }
    }

    /** How an authorisation may stand. */
    enum State {
        /** The provider waits for the payer, or for itself; nothing is held yet. */
        UNDECIDED,
        HELD,
        TAKEN,
        RELEASED,
        /** Held for too long. */
        EXPIRED,
        REFUSED
    }
}
