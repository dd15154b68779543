package dev.souk.orders.adapter.http;

import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.idempotency.IdempotencyRecords;
import dev.souk.orders.application.AwaitOutcome;
import dev.souk.orders.application.FindOrder;
import dev.souk.orders.application.ListOrders;
import dev.souk.orders.application.PlaceOrder;
import dev.souk.orders.application.ReadTimeline;
import java.util.Map;

/** The use cases behind the orders API, and the routes to them. */
public record OrdersApi(
        PlaceOrder placeOrder,
        AwaitOutcome awaitOutcome,
        FindOrder findOrder,
        ListOrders listOrders,
        ReadTimeline readTimeline,
        Cursors cursors) {

    /** Every operation of {@code docs/openapi/orders.yaml} by its route. */
    public Map<String, HttpOperation> operations(IdempotencyRecords replies) {
        return operations(Replies.in(replies));
    }

    Map<String, HttpOperation> operations(Replies replies) {
        return Map.of(
                "POST /orders", new PlaceOrderHandler(placeOrder, awaitOutcome, replies),
                "GET /orders", new ListOrdersHandler(listOrders, cursors),
                "GET /orders/{id}", new GetOrderHandler(findOrder),
                "GET /orders/{id}/timeline", new GetTimelineHandler(readTimeline));
    }
}
