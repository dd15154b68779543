package dev.souk.orders.application;

import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderEvent.NeedsAttention;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.RecordedEvent;
import dev.souk.orders.domain.Resumption;
import dev.souk.orders.domain.TaskToken;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Records that a checkout is parked, and the token that resumes it.
 *
 * <p>One token, one event: a repeated call finds its token kept and adds nothing. A new token is a new round, even for
 * the same step, and says so again, because somebody resumed it in vain. All tokens are kept, because a call may come late:
 * the newest is not always the one that the checkout waits for.
 */
public final class RequestAttention {
    /** More than the state machine makes attempts in two rounds, so the token that counts is never among those that go. */
    static final int MAX_KEPT = 40;

    private final Orders orders;
    private final ParkedCheckouts parkedCheckouts;
    private final Clock clock;

    public RequestAttention(Orders orders, ParkedCheckouts parkedCheckouts, Clock clock) {
        this.orders = orders;
        this.parkedCheckouts = parkedCheckouts;
        this.clock = clock;
    }

    /** @throws IllegalStateException when there is no such order */
    public void handle(OrderId id, NeedsAttention event, TaskToken token) {
        OrderStream.decide(() -> attempt(id, event, token));
    }

    private Optional<TaskToken> attempt(OrderId id, NeedsAttention event, TaskToken token) {
        List<Resumption> kept = parkedCheckouts.of(id);
        if (kept.stream().anyMatch(resumption -> resumption.token().equals(token))) {
            return Optional.of(token);
        }
        List<Resumption> outdated = kept.subList(0, Math.max(0, kept.size() + 1 - MAX_KEPT));
        Order order = KnownOrder.in(orders, id);
        RecordedEvent parked = order.next(event, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        return OrderStream.ifAppended(orders.park(order, parked, token, outdated), token);
    }
}
