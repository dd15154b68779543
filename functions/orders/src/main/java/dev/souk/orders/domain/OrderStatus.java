package dev.souk.orders.domain;

/** Where an order stands. */
public enum OrderStatus {
    PENDING,
    CONFIRMED,
    REJECTED;

    /** True when the checkout has decided and will not decide again. */
    public boolean isTerminal() {
        return this != PENDING;
    }
}
