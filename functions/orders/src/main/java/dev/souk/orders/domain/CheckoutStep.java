package dev.souk.orders.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which step of the checkout a fact tells of; the names are those of the state machine's states. */
public final class CheckoutStep {
    private static final Map<String, String> BY_FACT = Map.of(
            "StockReserved", "ReserveStock",
            "StockReservationRejected", "ReserveStock",
            "PaymentAuthorized", "AuthorizePayment",
            "PaymentDeclined", "AuthorizePayment",
            "OrderConfirmed", "ConfirmOrder",
            "PaymentCaptured", "CapturePayment",
            "OrderRejected", "RejectOrder",
            "PaymentVoided", "VoidPayment",
            "StockReservationReleased", "ReleaseStock",
            "CheckoutNeedsAttention", "RequestAttention");

    /** Also done when an order is cancelled, so then they tell of no step. */
    private static final Set<String> ALSO_BY_CANCELLATION = Set.of("PaymentVoided", "StockReservationReleased");

    private CheckoutStep() {}

    /** @param cancelled whether the fact's order was cancelled */
    public static Optional<String> of(TimelineEntry fact, boolean cancelled) {
        return cancelled && ALSO_BY_CANCELLATION.contains(fact.type())
                ? Optional.empty()
                : Optional.ofNullable(BY_FACT.get(fact.type()));
    }
}
