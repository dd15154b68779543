package dev.souk.orders.domain;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which step of the checkout a fact tells of; the names are those of the state machine's states. */
public final class CheckoutStep {
    private static final Map<String, String> BY_FACT = Map.ofEntries(
            Map.entry("StockReserved", "ReserveStock"),
            Map.entry("StockReservationRejected", "ReserveStock"),
            Map.entry("PaymentAuthorized", "AuthorizePayment"),
            Map.entry("PaymentChallengeRequired", "AuthorizePayment"),
            Map.entry("PaymentDeclined", "AuthorizePayment"),
            Map.entry("OrderConfirmed", "ConfirmOrder"),
            Map.entry("PaymentCaptured", "CapturePayment"),
            Map.entry("OrderRejected", "RejectOrder"),
            Map.entry("PaymentVoided", "VoidPayment"),
            Map.entry("StockReservationReleased", "ReleaseStock"),
            Map.entry("CheckoutNeedsAttention", "RequestAttention"));

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
