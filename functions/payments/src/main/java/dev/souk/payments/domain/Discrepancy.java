package dev.souk.payments.domain;

import dev.souk.kernel.Money;

/**
 * Something in which the provider's books and ours differ, and which nobody may mend without thinking.
 *
 * @param kind in what
 * @param key the step that it is about
 * @param amount how much money it is about
 */
public record Discrepancy(Kind kind, StepKey key, Money amount) {

    /** In what the books may differ. */
    public enum Kind {
        /** The provider holds or took money of which our books know nothing. */
        NOT_IN_OUR_BOOKS,
        /** Our books have an authorisation or a refund that the provider never heard of. */
        NOT_AT_PROVIDER,
        /** The provider took money that by our books was let go, or refused. */
        TAKEN_AFTER_THE_END,
        /** The provider took the money of an order under two authorisations. */
        TAKEN_TWICE,
        /** By our books it was taken; by the provider's it was not. */
        NOT_TAKEN,
        /** The amounts differ. */
        OTHER_AMOUNT,
        /** The order was called off, and its customer has not got all the money back. */
        KEPT_AFTER_CANCELLATION,
        /** The provider gave back, or says it did not, what our books cannot say the same of. */
        OTHER_REFUND
    }
}
