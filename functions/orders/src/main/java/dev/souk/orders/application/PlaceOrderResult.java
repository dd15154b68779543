package dev.souk.orders.application;

import dev.souk.lambda.idempotency.StoredReply;
import dev.souk.orders.domain.Order;
import java.util.List;

/** What placing an order comes to. */
public sealed interface PlaceOrderResult {
    /** The order is accepted for good, and this reply is stored with it. */
    record Placed(Order order, StoredReply reply) implements PlaceOrderResult {}

    /** A repetition of the request was faster; the stored reply answers both. */
    record AlreadyAnswered() implements PlaceOrderResult {}

    /** The key made an order before, so long ago that its reply is no longer kept. */
    record KeySpent() implements PlaceOrderResult {}

    /** Another request ordered by this quote. */
    record QuoteUsed() implements PlaceOrderResult {}

    /** Some lines cost more now than was quoted, or are not offered any more. */
    record NoLongerHolds(List<PriceDifference> differences) implements PlaceOrderResult {
        public NoLongerHolds {
            differences = List.copyOf(differences);
        }
    }

    /** The offer's time is over. */
    record QuoteExpired() implements PlaceOrderResult {}

    /** Not a quote of ours for this customer. */
    record QuoteNotGenuine() implements PlaceOrderResult {}
}
