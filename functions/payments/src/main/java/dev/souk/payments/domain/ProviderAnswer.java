package dev.souk.payments.domain;

import dev.souk.kernel.Money;

/** What a payment provider may answer. */
public sealed interface ProviderAnswer {

    /** The provider's answer to a request to do something. */
    sealed interface ToRequest extends ProviderAnswer permits Heard, Unanswered {}

    /** The provider's answer to the question what it knows about a key. */
    sealed interface ToQuestion extends ProviderAnswer permits Heard, NothingKnown, Unanswered {}

    /** The provider's answer to the question what it did in some time. */
    sealed interface ToStatement extends ProviderAnswer permits Statement, Unanswered {}

    /** The provider has not answered: what was asked is to be asked again. */
    sealed interface Unanswered extends ToRequest, ToQuestion, ToStatement permits ProviderTimeout, Unavailable {}

    /** The provider has something to say about what was asked. */
    sealed interface Heard extends ToRequest, ToQuestion permits Settled, Challenge {}

    /** The provider has decided, and stays with it. */
    sealed interface Settled extends Heard permits Approved, Declined {}

    /**
     * The provider decides once the payer has confirmed the payment, as with 3-D Secure; only said of an authorisation.
     *
     * @param reference the provider's own name for the authorisation to be, not blank
     * @param url where the payer confirms
     */
    record Challenge(String reference, String url) implements Heard {
        /** @throws IllegalArgumentException when a part is blank */
        public Challenge {
            requireText("reference", reference);
            requireText("url", url);
        }
    }

    /**
     * It was done.
     *
     * @param reference the provider's own name for it, not blank
     * @param amount how much it was done for, to be compared with what was asked
     */
    record Approved(String reference, Money amount) implements Settled {
        /** @throws IllegalArgumentException when the reference is blank */
        public Approved {
            requireText("reference", reference);
        }
    }

    /**
     * It was refused, and asking again under this key will not help.
     *
     * @param reason a short code, e.g. {@code card_declined}, not blank
     */
    record Declined(String reason) implements Settled {
        /** The reason for which a provider does not take what it held too long ago. */
        public static final String EXPIRED = "authorization_expired";

        /** @throws IllegalArgumentException when the reason is blank */
        public Declined {
            requireText("reason", reason);
        }
    }

    /** The provider never heard of the key, so far. */
    record NothingKnown() implements ToQuestion {}

    /** The provider was not asked, or turned the request away unheard: nothing was done because of it. */
    record Unavailable() implements Unanswered {}

    /** No usable answer came in time: it may have been done, be done later, or never. */
    record ProviderTimeout() implements Unanswered {}

    private static void requireText(String what, String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a provider's %s must not be blank".formatted(what));
        }
    }
}
