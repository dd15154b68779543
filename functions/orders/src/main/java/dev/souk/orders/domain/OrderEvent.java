package dev.souk.orders.domain;

import dev.souk.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Something that happened to an order. An order is nothing but the sequence of these. */
public sealed interface OrderEvent {

    /** The customer placed the order; always event 1. Carries no address and no payment token: events are read widely. */
    record Placed(
            OrderId order, OrderNumber number, CustomerId customer, String cartId, String quoteId, Purchase purchase)
            implements OrderEvent {
        /** The order that accepting this quote makes. */
        public static Placed by(OrderId order, OrderNumber number, Quote quote) {
            return new Placed(order, number, quote.owner(), quote.cartId(), quote.quoteId(), quote.purchase());
        }
    }

    /** Stock is held and the payment authorised; from here on the order is only carried out. */
    record Confirmed() implements OrderEvent {}

    /** The checkout ended without a sale. */
    record Rejected(Rejection rejection) implements OrderEvent {}

    /** The order was called off: what it took goes back. */
    record Cancelled(CancellationReason reason) implements OrderEvent {}

    /** All its money went back to the customer. */
    record Refunded(Money amount) implements OrderEvent {}

    /** A step kept failing, a person has to look; says nothing about how the order ends. */
    record NeedsAttention(String failedStep, String cause) implements OrderEvent {
        private static final int MAX_CAUSE = 1000;

        public NeedsAttention {
            if (failedStep.isBlank()) {
                throw new IllegalArgumentException("attention is asked for a failed step, got none");
            }
            cause = cause.length() > MAX_CAUSE ? cause.substring(0, MAX_CAUSE) : cause;
        }
    }

    /** Why an order was rejected; the detail is for the customer, e.g. the missing sku. */
    record Rejection(RejectionReason reason, @Nullable String detail) {}
}
