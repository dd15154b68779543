package dev.souk.orders.domain;

/** Why an order is called off. */
public enum CancellationReason {
    /** Whoever ordered changed their mind in time. */
    CUSTOMER_REQUEST
}
