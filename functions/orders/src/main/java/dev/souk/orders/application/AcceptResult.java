package dev.souk.orders.application;

/** What became of accepting an order. */
public enum AcceptResult {
    ACCEPTED,
    /** The same request is answered already; its reply is the one to give. */
    ALREADY_ANSWERED,
    /** The request's key led to an order so long ago that its reply is forgotten. */
    ORDER_EXISTS,
    /** Another order was made by this quote. */
    QUOTE_USED,
    /** Another order has this number. */
    NUMBER_TAKEN
}
