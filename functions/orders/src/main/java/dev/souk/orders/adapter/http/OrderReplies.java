package dev.souk.orders.adapter.http;

import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Problem;
import dev.souk.lambda.idempotency.StoredReply;
import dev.souk.orders.domain.Order;

/** What requests about orders are answered with. */
public final class OrderReplies {
    private OrderReplies() {}

    /** The reply to an order that was just placed, a function of its placing alone. */
    public static StoredReply accepted(Order order) {
        return stored(202, order);
    }

    /** The reply once the order is decided. */
    static StoredReply decided(Order order) {
        return stored(200, order);
    }

    static HttpReply http(StoredReply stored) {
        return new HttpReply(stored.status(), stored.headers(), stored.body());
    }

    /** The same for an order that does not exist and for somebody else's. */
    static Problem noSuchOrder() {
        return Problem.notFound("there is no such order");
    }

    private static StoredReply stored(int status, Order order) {
        HttpReply reply = HttpReply.json(status, OrderJson.of(order))
                .withHeader("location", "/orders/" + order.id().value());
        return new StoredReply(reply.status(), reply.headers(), reply.body());
    }
}
