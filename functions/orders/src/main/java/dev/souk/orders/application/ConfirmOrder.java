package dev.souk.orders.application;

import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderState.Cancelled;
import dev.souk.orders.domain.OrderState.Confirmed;
import dev.souk.orders.domain.OrderState.Pending;
import dev.souk.orders.domain.OrderState.Refunded;
import dev.souk.orders.domain.OrderState.Rejected;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The pivot of a checkout: the order becomes a sale, unless it was rejected first. Repeating it changes nothing. */
public final class ConfirmOrder {
    private final Orders orders;
    private final Clock clock;

    public ConfirmOrder(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** How it ended. */
    public enum Outcome {
        CONFIRMED,
        ALREADY_REJECTED,
        ALREADY_CANCELLED
    }

    /** @throws IllegalStateException when there is no such order */
    public Outcome handle(OrderId id) {
        return OrderStream.decide(() -> attempt(id));
    }

    private Optional<Outcome> attempt(OrderId id) {
        Order order = KnownOrder.in(orders, id);
        return switch (order.state()) {
            case Pending pending ->
                OrderStream.ifAppended(
                        orders.append(
                                order,
                                order.next(pending.confirm(), clock.instant().truncatedTo(ChronoUnit.MILLIS))),
                        Outcome.CONFIRMED);
            case Confirmed _, Refunded _ -> Optional.of(Outcome.CONFIRMED);
            case Rejected _ -> Optional.of(Outcome.ALREADY_REJECTED);
            case Cancelled _ -> Optional.of(Outcome.ALREADY_CANCELLED);
        };
    }
}
