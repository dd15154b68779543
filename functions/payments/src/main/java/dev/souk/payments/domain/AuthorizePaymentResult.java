package dev.souk.payments.domain;

/** What an order hears when its payment is asked for; asked again, it hears the same. */
public sealed interface AuthorizePaymentResult {

    /**
     * The provider holds the amount.
     *
     * @param authorizationId the provider's reference
     */
    record Authorized(String authorizationId) implements AuthorizePaymentResult {}

    /**
     * The provider refused.
     *
     * @param reason the provider's reason, e.g. {@code card_declined}
     */
    record Declined(String reason) implements AuthorizePaymentResult {}

    /** The order was given up before its payment was authorised. */
    record Refused() implements AuthorizePaymentResult {}

    /**
     * The payer has to confirm the payment first; ask again later.
     *
     * @param url where
     */
    record Challenged(String url) implements AuthorizePaymentResult {}
}
