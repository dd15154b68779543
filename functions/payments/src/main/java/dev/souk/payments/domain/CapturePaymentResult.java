package dev.souk.payments.domain;

/** What taking the money of a confirmed order comes to; asked again, it is the same. */
public sealed interface CapturePaymentResult {

    /**
     * The provider took the amount, and has it still.
     *
     * @param captureId the provider's reference
     */
    record Taken(String captureId) implements CapturePaymentResult {}

    /** The order was called off meanwhile: the customer keeps the money or got it back, and there is nothing to take. */
    record CalledOff() implements CapturePaymentResult {}

    /**
     * The provider does not hold the amount any longer, and does not hold it again: nobody will pay for the order.
     *
     * @param reason the provider's
     */
    record Unpayable(String reason) implements CapturePaymentResult {}
}
