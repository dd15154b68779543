package dev.souk.payments.domain;

import dev.souk.kernel.Money;
import dev.souk.payments.domain.StepKey.Step;
import java.util.List;

/**
 * How far the payment of one order has come. {@link Pending} is written before the provider is asked, so that a crash leaves
 * a trace of the question; from {@link Declined}, {@link Voided} and {@link Abandoned} nothing leads on.
 */
public sealed interface PaymentIntent
        permits PaymentIntent.Pending,
                PaymentIntent.Challenged,
                PaymentIntent.Authorized,
                PaymentIntent.Declined,
                Captured,
                PaymentIntent.Voided,
                PaymentIntent.Abandoned {

    /** The order that is paid for. */
    OrderId order();

    /** Counts the changes, from 1. */
    long version();

    /** The first word on an order: its payment is about to be asked for. */
    static IntentChange begin(OrderId order, Money amount) {
        return IntentChange.of(new Pending(order, amount, 1));
    }

    /** The first word on an order: it was given up before its payment was asked for. */
    static IntentChange abandon(OrderId order) {
        return IntentChange.of(new Abandoned(order, 1));
    }

    /**
     * The provider was asked, or is about to be; what it says is not written down yet.
     *
     * @param round from 1; more after an authorisation that has expired
     */
    record Pending(OrderId order, Money amount, int round, long version) implements PaymentIntent {
        /** The first authorisation of an order. */
        public Pending(OrderId order, Money amount, long version) {
            this(order, amount, 1, version);
        }

        /** The provider holds the amount for us. */
        public IntentChange authorize(String authorizationId) {
            var next = new Authorized(order, amount, authorizationId, round, version + 1);
            return new IntentChange(next, List.of(JournalEntry.authorization(next.version(), order, amount)));
        }

        /** The provider waits for the payer's word. */
        public IntentChange challenge(String authorizationId, String url) {
            return IntentChange.of(new Challenged(order, amount, authorizationId, url, round, version + 1));
        }

        /** The provider refused; no money moved, so the journal stays silent. */
        public IntentChange decline(String reason) {
            return IntentChange.of(new Declined(order, amount, reason, version + 1));
        }

        /** The provider had approved, but that was let go before it was ever written down or journalled. */
        public IntentChange voidUnrecorded(String authorizationId) {
            return IntentChange.of(new Voided(order, amount, authorizationId, version + 1));
        }

        /** The provider refused, and was not heard by who asked: nothing is held. */
        public IntentChange abandonDeclined() {
            return IntentChange.of(new Abandoned(order, version + 1));
        }

        /** Nothing shall be authorised any more; but the request may still be on its way. */
        public IntentChange abandon() {
            return abandonDeclined().doubting(StepKey.of(order, Step.AUTHORIZE, round));
        }
    }

    /**
     * The provider waits for the payer to confirm the payment, as with 3-D Secure; it holds nothing yet.
     *
     * @param authorizationId the provider's reference of the authorisation to be
     * @param url where the payer confirms
     */
    record Challenged(OrderId order, Money amount, String authorizationId, String url, int round, long version)
            implements PaymentIntent {
        /** The question behind it, to be answered at last. */
        public Pending question() {
            return new Pending(order, amount, round, version);
        }
    }

    /** The provider holds the amount for us. */
    record Authorized(OrderId order, Money amount, String authorizationId, int round, long version)
            implements PaymentIntent {
        /** The first authorisation of an order. */
        public Authorized(OrderId order, Money amount, String authorizationId, long version) {
            this(order, amount, authorizationId, 1, version);
        }

        /** The provider took the amount. */
        public IntentChange capture(String captureId) {
            var next = new Captured(order, amount, authorizationId, captureId, List.of(), version + 1);
            return new IntentChange(next, List.of(JournalEntry.capture(next.version(), order, amount)));
        }

        /** The provider let the amount go. */
        public IntentChange letGo() {
            var next = new Voided(order, amount, authorizationId, version + 1);
            return new IntentChange(next, List.of(JournalEntry.voiding(next.version(), order, amount)));
        }

        /** The provider does not hold the amount any longer; it may be asked for once more. */
        public IntentChange lapse() {
            var next = new Pending(order, amount, round + 1, version + 1);
            return new IntentChange(next, List.of(JournalEntry.lapse(next.version(), order, amount)));
        }
    }

    /** The provider refused. */
    record Declined(OrderId order, Money amount, String reason, long version) implements PaymentIntent {}

    /** The provider held the amount and let it go. */
    record Voided(OrderId order, Money amount, String authorizationId, long version) implements PaymentIntent {}

    /** The void came first: a tombstone that refuses the authorisation when it comes. */
    record Abandoned(OrderId order, long version) implements PaymentIntent {}
}
