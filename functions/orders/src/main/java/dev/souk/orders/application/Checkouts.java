package dev.souk.orders.application;

/** The runs of the checkout state machine, at most one per order. */
public interface Checkouts {

    /** Starts the order's checkout, or does nothing if it was ever started. */
    void start(Checkout checkout);
}
