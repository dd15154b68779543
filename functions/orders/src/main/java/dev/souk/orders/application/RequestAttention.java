package dev.souk.orders.application;

import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderEvent.NeedsAttention;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.TaskToken;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Records that a checkout is parked, and the token that resumes it.
 *
 * <p>One token, one event: a repeated call finds its token kept and adds nothing. A new token is a new round, even for
 * the same step, and says so again, because somebody resumed it in vain.
 */
public final class RequestAttention {
    private final Orders orders;
    private final Clock clock;

    public RequestAttention(Orders orders, Clock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    /** @throws IllegalStateException when there is no such order */
    public void handle(OrderId id, NeedsAttention event, TaskToken token) {
        OrderStream.decide(() -> attempt(id, event, token));
    }

    private Optional<TaskToken> attempt(OrderId id, NeedsAttention event, TaskToken token) {
        Optional<TaskToken> kept = orders.resumption(id);
        if (kept.isPresent() && kept.get().equals(token)) {
            return kept;
        }
        Order order = KnownOrder.in(orders, id);
        return OrderStream.ifAppended(
                orders.park(order, order.next(event, clock.instant().truncatedTo(ChronoUnit.MILLIS)), token), token);
    }
}
