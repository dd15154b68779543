package dev.souk.orders.application;

/** How a run of the checkout stands. */
public enum CheckoutState {
    /** There is none of that name. */
    UNKNOWN,
    RUNNING,
    SUCCEEDED,
    /** It failed, took too long or was aborted. */
    FAILED,
    /** Somebody has given it up and taken the order over. */
    GIVEN_UP
}
