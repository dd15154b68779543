package dev.souk.orders.application;

import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderState.Confirmed;
import dev.souk.orders.domain.OrderStatus;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Notes that all the money of a sale went back. An order that was called off stays called off. */
public final class RefundOrder {
    private final Orders orders;
    private final Clock clock;

    public RefundOrder(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /**
     * Repeating it changes nothing.
     *
     * @throws IllegalStateException when there is no such order
     */
    public void handle(OrderId id) {
        OrderStream.decide(() -> attempt(id));
    }

    private Optional<OrderStatus> attempt(OrderId id) {
        Order order = KnownOrder.in(orders, id);
        if (!(order.state() instanceof Confirmed sale)) {
            return Optional.of(order.status());
        }
        var event = sale.refund(order.placing().purchase().total());
        return OrderStream.ifAppended(
                orders.append(order, order.next(event, clock.instant().truncatedTo(ChronoUnit.MILLIS))),
                OrderStatus.REFUNDED);
    }
}
