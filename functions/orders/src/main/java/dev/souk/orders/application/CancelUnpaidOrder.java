package dev.souk.orders.application;

import dev.souk.orders.domain.CancellationReason;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderState.Confirmed;
import dev.souk.orders.domain.OrderStatus;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Calls a sale off for which nobody will pay, so that its goods come back. */
public final class CancelUnpaidOrder {
    private final Orders orders;
    private final Clock clock;

    public CancelUnpaidOrder(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * Repeating it changes nothing.
     *
     * @return how the order stands then: cancelled, unless it was something else than a sale before
     * @throws IllegalStateException when there is no such order
     */
    public OrderStatus handle(OrderId id) {
        return OrderStream.decide(() -> attempt(id));
    }

    private Optional<OrderStatus> attempt(OrderId id) {
        Order order = KnownOrder.in(orders, id);
        if (!(order.state() instanceof Confirmed sale)) {
            return Optional.of(order.status());
        }
        var event = sale.cancel(CancellationReason.PAYMENT_LAPSED);
        return OrderStream.ifAppended(
                orders.append(order, order.next(event, clock.instant().truncatedTo(ChronoUnit.MILLIS))),
                OrderStatus.CANCELLED);
    }
}
