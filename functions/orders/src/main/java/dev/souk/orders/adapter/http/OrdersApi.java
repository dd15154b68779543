package dev.souk.orders.adapter.http;

import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.idempotency.Replies;
import dev.souk.orders.application.AwaitOutcome;
import dev.souk.orders.application.CancelOrder;
import dev.souk.orders.application.FindChallenge;
import dev.souk.orders.application.FindOrder;
import dev.souk.orders.application.ListOrders;
import dev.souk.orders.application.OpenOrderLink;
import dev.souk.orders.application.OrderLinks;
import dev.souk.orders.application.PlaceOrder;
import dev.souk.orders.application.ReadTimeline;
import dev.souk.orders.domain.CancellationPolicy;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/** The use cases behind the orders API, and the routes to them. */
public record OrdersApi(
        PlaceOrder placeOrder,
        AwaitOutcome awaitOutcome,
        FindOrder findOrder,
        FindChallenge findChallenge,
        ListOrders listOrders,
        ReadTimeline readTimeline,
        CancelOrder cancelOrder,
        OpenOrderLink openOrderLink,
        OrderLinks orderLinks,
        CancellationPolicy policy,
        Cursors cursors,
        Clock clock,
        CheckoutsApi checkouts) {

    /** Every operation of {@code docs/openapi/orders.yaml} by its route. */
    public Map<String, HttpOperation> operations(Replies replies) {
        Map<String, HttpOperation> operations = new HashMap<>(checkouts.operations(replies));
        operations.putAll(Map.of(
                "POST /orders", new PlaceOrderHandler(placeOrder, awaitOutcome, replies, new OrderReplies(policy)),
                "GET /orders", new ListOrdersHandler(listOrders, findOrder, cursors),
                "GET /orders/{id}", new GetOrderHandler(findOrder, findChallenge, orderLinks, policy, clock),
                "GET /admin/orders/{id}", new GetOrderAsStaffHandler(findOrder, policy, clock),
                "GET /order-links/{token}", new GetSharedOrderHandler(openOrderLink),
                "GET /orders/{id}/timeline", new GetTimelineHandler(readTimeline),
                "POST /orders/{id}/cancel", new CancelOrderHandler(cancelOrder, replies)));
        return operations;
    }
}
