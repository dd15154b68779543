package dev.souk.orders.application;

/** What became of adding an event to an order. */
public enum AppendResult {
    APPENDED,
    /** Somebody else added an event at this version; the order has to be read again. */
    VERSION_TAKEN
}
