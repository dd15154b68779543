package dev.souk.orders.domain;

/** Why an order is called off. */
public enum CancellationReason {
    /** Whoever ordered changed their mind in time. */
    CUSTOMER_REQUEST,
    /** The provider had held the money for too long before it was taken, and gives it no second time. */
    PAYMENT_LAPSED
}
