package dev.souk.payments.domain;

import dev.souk.kernel.Money;

/** What asking for a refund comes to; asked again, it is the same. */
public sealed interface RefundPaymentResult {

    /**
     * The provider has decided: the refund succeeded or failed.
     *
     * @param standing the payment with all its refunds so far
     */
    record Settled(Captured standing, Refund refund) implements RefundPaymentResult {}

    /** No money of this order was ever taken. */
    record NothingCaptured() implements RefundPaymentResult {}

    /**
     * More than is left of the capture, or in another currency.
     *
     * @param refundable what may still be given back
     */
    record TooMuch(Money refundable) implements RefundPaymentResult {}

    /** The order had as many refunds as it may have. */
    record TooMany() implements RefundPaymentResult {}

    /** The same refund was asked for with another amount before. */
    record OtherAmount() implements RefundPaymentResult {}
}
