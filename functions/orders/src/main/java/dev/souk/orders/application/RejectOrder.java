package dev.souk.orders.application;

import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderEvent.Rejected;
import dev.souk.orders.domain.OrderEvent.Rejection;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.RejectResult.AlreadyCancelled;
import dev.souk.orders.domain.RejectResult.AlreadyConfirmed;
import dev.souk.orders.domain.RejectResult.AlreadyRejected;
import dev.souk.orders.domain.RejectResult.Reject;
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
        return switch (order.reject(rejection)) {
            case Reject(Rejected event) ->
                OrderStream.ifAppended(
                        orders.append(order, order.next(event, clock.instant().truncatedTo(ChronoUnit.MILLIS))),
                        Outcome.REJECTED);
            case AlreadyRejected _ -> Optional.of(Outcome.REJECTED);
            case AlreadyConfirmed _ -> Optional.of(Outcome.ALREADY_CONFIRMED);
            case AlreadyCancelled _ -> Optional.of(Outcome.ALREADY_CANCELLED);
        };
    }
}
