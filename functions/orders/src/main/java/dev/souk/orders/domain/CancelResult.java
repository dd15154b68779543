package dev.souk.orders.domain;

/** What cancelling an order comes to. */
public sealed interface CancelResult {
    /** The order may be cancelled by this event. */
    record Cancel(OrderEvent.Cancelled event) implements CancelResult {}

    /** Nothing to do: an earlier call cancelled it. */
    record AlreadyCancelled() implements CancelResult {}

    /** Nothing to do either, but not because of a cancellation: the order never became a sale. */
    record AlreadyRejected() implements CancelResult {}

    /** The order was confirmed so long ago that it is being carried out. */
    record TooLate() implements CancelResult {}
}
