package dev.souk.orders.adapter.http;

import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Problem;
import dev.souk.lambda.idempotency.StoredReply;
import dev.souk.orders.domain.CancellationPolicy;
import dev.souk.orders.domain.Order;

/** What requests that change orders are answered with. Each reply follows from the order alone, so it can be given again. */
public final class OrderReplies {
    private final CancellationPolicy policy;

    /** @param policy says what may be done with an order next */
    public OrderReplies(CancellationPolicy policy) {
        this.policy = policy;
    }

    /** The reply to an order that was just placed, a function of its placing alone. */
    public StoredReply accepted(Order order) {
        return stored(202, order);
    }

    /** The reply once the order is decided. */
    public StoredReply decided(Order order) {
        return stored(200, order);
    }

    /** The same for an order that does not exist and for somebody else's. */
    static Problem noSuchOrder() {
        return Problem.notFound("there is no such order");
    }

    /** As of the order's latest event: the reply to a repetition must not change with the hour. */
    private StoredReply stored(int status, Order order) {
        var actions = policy.actions(order, order.history().getLast().at());
        return StoredReply.of(HttpReply.json(status, OrderJson.of(order, actions))
                .withHeader("location", "/orders/" + order.id().value()));
    }
}
