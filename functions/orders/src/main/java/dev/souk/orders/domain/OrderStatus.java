package dev.souk.orders.domain;

/** Where an order stands. */
public enum OrderStatus {
    PENDING,
    CONFIRMED,
    REJECTED,
    CANCELLED,
    /** A sale whose money went back in full. */
    REFUNDED;

    /** True when the checkout will not decide any more. A confirmed order may still be cancelled. */
    public boolean isDecided() {
        return this != PENDING;
    }
}
