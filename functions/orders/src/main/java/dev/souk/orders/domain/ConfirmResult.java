package dev.souk.orders.domain;

/** What confirming an order comes to. */
public sealed interface ConfirmResult {
    /** The order may be confirmed by this event. */
    record Confirm(OrderEvent.Confirmed event) implements ConfirmResult {}

    /** Nothing to do: an earlier call confirmed it. */
    record AlreadyConfirmed() implements ConfirmResult {}

    /** Too late: the order was rejected, whoever holds stock or money for it must let go. */
    record AlreadyRejected() implements ConfirmResult {}

    /** Too late: the order was called off, whoever holds stock or money for it must let go. */
    record AlreadyCancelled() implements ConfirmResult {}
}
