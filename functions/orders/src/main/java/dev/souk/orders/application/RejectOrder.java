package dev.souk.orders.application;

import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderEvent.Rejection;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderState.Cancelled;
import dev.souk.orders.domain.OrderState.Confirmed;
import dev.souk.orders.domain.OrderState.Pending;
import dev.souk.orders.domain.OrderState.Refunded;
import dev.souk.orders.domain.OrderState.Rejected;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The negative pivot: the order will not become a sale, unless it did already. Repeating it changes nothing. */
public final class RejectOrder {
    private final Orders orders;
    private final Clock clock;

    public RejectOrder(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** How it ended. */
    public enum Outcome {
        REJECTED,
        ALREADY_CONFIRMED,
        ALREADY_CANCELLED
    }

    /** @throws IllegalStateException when there is no such order */
    public Outcome handle(OrderId id, Rejection rejection) {
        return OrderStream.decide(() -> attempt(id, rejection));
    }

    private Optional<Outcome> attempt(OrderId id, Rejection rejection) {
        Order order = KnownOrder.in(orders, id);
        return switch (order.state()) {
            case Pending pending ->
                OrderStream.ifAppended(
                        orders.append(
                                order,
                                order.next(
                                        pending.reject(rejection),
                                        clock.instant().truncatedTo(ChronoUnit.MILLIS))),
                        Outcome.REJECTED);
            case Rejected _ -> Optional.of(Outcome.REJECTED);
            case Confirmed _, Refunded _ -> Optional.of(Outcome.ALREADY_CONFIRMED);
            case Cancelled _ -> Optional.of(Outcome.ALREADY_CANCELLED);
        };
    }
}
