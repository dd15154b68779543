package dev.souk.orders.domain;

import dev.souk.orders.domain.OrderState.Cancelled;
import dev.souk.orders.domain.OrderState.Confirmed;
import dev.souk.orders.domain.OrderState.Pending;
import dev.souk.orders.domain.OrderState.Refunded;
import dev.souk.orders.domain.OrderState.Rejected;
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

    /** Whether a sale may be called off still. */
    public boolean allows(Confirmed sale, Instant now) {
        return now.isBefore(sale.confirmedAt().plus(grace));
    }

    /**
     * What may be done with the order.
     *
     * <p>A pending order may be cancelled as long as it is pending; the end that is named is the earliest possible one, as
     * if it had been confirmed the moment it was placed.
     */
    public List<AllowedAction> actions(Order order, Instant now) {
        return switch (order.state()) {
            case Pending _ -> List.of(cancel(order.placedAt(), now));
            case Confirmed sale when allows(sale, now) -> List.of(cancel(sale.confirmedAt(), now));
            case Confirmed _, Rejected _, Cancelled _, Refunded _ -> List.of();
        };
    }

    private AllowedAction cancel(Instant from, Instant now) {
        Instant end = from.plus(grace);
        return new AllowedAction(AllowedAction.Kind.CANCEL, now.isBefore(end) ? end : null);
    }
}
