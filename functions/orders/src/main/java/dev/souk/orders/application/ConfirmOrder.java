package dev.souk.orders.application;

import dev.souk.orders.domain.ConfirmResult.AlreadyCancelled;
import dev.souk.orders.domain.ConfirmResult.AlreadyConfirmed;
import dev.souk.orders.domain.ConfirmResult.AlreadyRejected;
import dev.souk.orders.domain.ConfirmResult.Confirm;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderEvent.Confirmed;
import dev.souk.orders.domain.OrderId;
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
        return switch (order.confirm()) {
            case Confirm(Confirmed event) ->
                OrderStream.ifAppended(
                        orders.append(order, order.next(event, clock.instant().truncatedTo(ChronoUnit.MILLIS))),
                        Outcome.CONFIRMED);
            case AlreadyConfirmed _ -> Optional.of(Outcome.CONFIRMED);
            case AlreadyRejected _ -> Optional.of(Outcome.ALREADY_REJECTED);
            case AlreadyCancelled _ -> Optional.of(Outcome.ALREADY_CANCELLED);
        };
    }
}
