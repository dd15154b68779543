package dev.souk.orders.domain;

import dev.souk.orders.domain.CancelResult.AlreadyCancelled;
import dev.souk.orders.domain.CancelResult.AlreadyRejected;
import dev.souk.orders.domain.CancelResult.Cancel;
import dev.souk.orders.domain.CancelResult.TooLate;
import dev.souk.orders.domain.OrderEvent.Cancelled;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Until when an order may be called off: as long as it is pending, and for a while after it was confirmed.
 *
 * @param grace how long after the confirmation; zero for not at all
 */
public record CancellationPolicy(Duration grace) {

    /** @throws IllegalArgumentException when the grace is negative */
    public CancellationPolicy {
        if (grace.isNegative()) {
            throw new IllegalArgumentException("a period of grace must not be negative, got %s".formatted(grace));
        }
    }

    /** Decides for the cancellation, unless it is too late or there is nothing to cancel. */
    public CancelResult cancel(Order order, CancellationReason reason, Instant now) {
        return switch (order.status()) {
            case PENDING -> new Cancel(new Cancelled(reason));
            case CONFIRMED -> now.isBefore(end(order)) ? new Cancel(new Cancelled(reason)) : new TooLate();
            case REFUNDED -> new TooLate();
            case REJECTED -> new AlreadyRejected();
            case CANCELLED -> new AlreadyCancelled();
        };
    }

    /**
     * What may be done with the order, never more than what {@link #cancel} would do.
     *
     * <p>A pending order may be cancelled as long as it is pending; the end that is named is the earliest possible one, as
     * if it had been confirmed the moment it was placed.
     */
    public List<AllowedAction> actions(Order order, Instant now) {
        boolean allowed = cancel(order, CancellationReason.CUSTOMER_REQUEST, now) instanceof Cancel;
        if (!allowed) {
            return List.of();
        }
        Instant end = end(order);
        return List.of(new AllowedAction(AllowedAction.Kind.CANCEL, now.isBefore(end) ? end : null));
    }

    private Instant end(Order order) {
        return order.confirmedAt().orElse(order.placedAt()).plus(grace);
    }
}
