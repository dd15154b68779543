package dev.souk.orders.domain;

/** What rejecting an order comes to. */
public sealed interface RejectResult {
    /** The order may be rejected by this event. */
    record Reject(OrderEvent.Rejected event) implements RejectResult {}

    /** Nothing to do: an earlier call rejected it. */
    record AlreadyRejected() implements RejectResult {}

    /** Too late: the order was confirmed and has to be carried out. */
    record AlreadyConfirmed() implements RejectResult {}

    /** Nothing to decide: the order was called off, and everything held for it goes back as after a rejection. */
    record AlreadyCancelled() implements RejectResult {}
}
