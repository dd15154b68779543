package dev.souk.payments.domain;

/** What a void finds; found again, it is the same. */
public enum VoidPaymentResult {
    /** The provider had held the amount and let it go. */
    VOIDED,
    /** Nothing is held, and nothing will be any more for this order. */
    NOTHING_TO_VOID,
    /** The amount was already taken: only a refund would give it back. */
    ALREADY_CAPTURED
}
