package dev.souk.cart.domain;

/** Whether a cart can still be changed. */
public enum CartStatus {
    OPEN,
    /** An order made from it was confirmed; the cart stays as it was then. */
    CHECKED_OUT,
    /** Its lines went into another cart; the cart stays as it was then. */
    MERGED
}
