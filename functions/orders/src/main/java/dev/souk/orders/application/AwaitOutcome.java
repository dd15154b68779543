package dev.souk.orders.application;

import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Waits until an order is decided, for a bounded time. */
public final class AwaitOutcome {
    /** Short against a checkout, long against a read. */
    static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Orders orders;
    private final Pause pause;
    private final Clock clock;

    public AwaitOutcome(Orders orders, Pause pause, Clock clock) {
        this.orders = orders;
        this.pause = pause;
        this.clock = clock;
    }

    /** The order as it is once it is decided or the time is up, whichever comes first. */
    public Order handle(OrderId id, Duration patience) {
        Instant deadline = clock.instant().plus(patience);
        Order order = KnownOrder.in(orders, id);
        while (!order.status().isDecided() && clock.instant().isBefore(deadline)) {
            pause.take(BETWEEN_LOOKS);
            order = KnownOrder.in(orders, id);
        }
        return order;
    }
}
