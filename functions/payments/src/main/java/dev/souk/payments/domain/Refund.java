package dev.souk.payments.domain;

import dev.souk.kernel.Money;
import java.time.Instant;

/**
 * Money of an order on its way back to the customer.
 *
 * @param id its name, chosen by whoever asked for it
 * @param amount how much, at least one minor unit
 * @param requestedAt when it was asked for
 * @param outcome what became of it so far
 */
public record Refund(RefundId id, Money amount, Instant requestedAt, Outcome outcome) {

    /** @throws IllegalArgumentException when there is nothing to give back */
    public Refund {
        if (amount.amount() < 1) {
            throw new IllegalArgumentException(
                    "a refund must give back at least one minor unit, got %d".formatted(amount.amount()));
        }
    }

    /** What became of a refund. */
    public sealed interface Outcome {

        /** The provider was asked, or is about to be. */
        record Requested() implements Outcome {}

        /**
         * The customer has the money back.
         *
         * @param reference the provider's own name for it
         */
        record Succeeded(String reference) implements Outcome {}

        /**
         * The provider refused.
         *
         * @param reason the provider's
         */
        record Failed(String reason) implements Outcome {}
    }

    /** True until the provider's answer is written down. */
    public boolean isOpen() {
        return outcome instanceof Outcome.Requested;
    }

    /** True when it takes nothing from what may still be given back. */
    boolean hasFailed() {
        return outcome instanceof Outcome.Failed;
    }

    Refund with(Outcome next) {
        return new Refund(id, amount, requestedAt, next);
    }
}
