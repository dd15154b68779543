package dev.souk.orders.application;

import dev.souk.lambda.idempotency.StoredReply;

/** What cancelling an order comes to. */
public sealed interface CancelOrderResult {
    /** The order is cancelled for good, and this reply is stored with it. */
    record Cancelled(StoredReply reply) implements CancelOrderResult {}

    /** An earlier request cancelled it; this is the reply it got. */
    record CancelledBefore(StoredReply reply) implements CancelOrderResult {}

    /** A repetition of the request was faster; the stored reply answers both. */
    record AlreadyAnswered() implements CancelOrderResult {}

    /** It does not exist, or not for this customer. */
    record NoSuchOrder() implements CancelOrderResult {}

    /** It never became a sale, there is nothing to cancel. */
    record NothingToCancel() implements CancelOrderResult {}

    /** The period of grace is over. */
    record TooLate() implements CancelOrderResult {}
}
