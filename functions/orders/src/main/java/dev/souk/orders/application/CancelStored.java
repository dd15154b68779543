package dev.souk.orders.application;

/** What became of storing a cancellation with its reply. */
public enum CancelStored {
    STORED,
    /** Somebody else added an event at this version; the order has to be read again. */
    VERSION_TAKEN,
    /** The same request is answered already; its reply is the one to give. */
    ALREADY_ANSWERED
}
