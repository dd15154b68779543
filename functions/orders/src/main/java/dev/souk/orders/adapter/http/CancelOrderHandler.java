package dev.souk.orders.adapter.http;

import dev.souk.lambda.Observation;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import dev.souk.lambda.idempotency.IdempotentRequest;
import dev.souk.lambda.idempotency.Replies;
import dev.souk.lambda.idempotency.StoredReply;
import dev.souk.orders.application.CancelOrder;
import dev.souk.orders.application.CancelOrderResult;
import dev.souk.orders.application.CancelOrderResult.AlreadyAnswered;
import dev.souk.orders.application.CancelOrderResult.Cancelled;
import dev.souk.orders.application.CancelOrderResult.CancelledBefore;
import dev.souk.orders.application.CancelOrderResult.NoSuchOrder;
import dev.souk.orders.application.CancelOrderResult.NothingToCancel;
import dev.souk.orders.application.CancelOrderResult.TooLate;
import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.OrderId;

/** {@code POST /orders/{id}/cancel}: calls an order off, once per Idempotency-Key and once per order. */
final class CancelOrderHandler implements HttpOperation {
    private final CancelOrder cancelOrder;
    private final Replies replies;

    CancelOrderHandler(CancelOrder cancelOrder, Replies replies) {
        this.cancelOrder = cancelOrder;
        this.replies = replies;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        var customer = new CustomerId(request.requireShopper().subject());
        OrderId id = OrderId.parse(request.path("id")).orElseThrow(OrderReplies::noSuchOrder);
        IdempotentRequest once = IdempotentRequest.of(request);
        return replies.replay(once).orElseGet(() -> cancel(once, id, customer, request));
    }

    private HttpReply cancel(IdempotentRequest once, OrderId id, CustomerId customer, HttpRequest request) {
        CancelOrderResult result = cancelOrder.handle(once, id, customer);
        return switch (result) {
            case Cancelled(StoredReply reply) -> {
                Observation.count("OrdersCancelled");
                yield reply.http();
            }
            case CancelledBefore(StoredReply reply) -> replies.remember(once, reply);
            case AlreadyAnswered _ -> replies.first(once);
            case NoSuchOrder _ -> throw OrderReplies.noSuchOrder();
            case NothingToCancel _ ->
                replies.refuse(
                        once, request, Problem.conflict("order-rejected", "the order was rejected, nothing is owed"));
            case TooLate _ ->
                replies.refuse(
                        once,
                        request,
                        Problem.conflict("too-late-to-cancel", "the order is being carried out already"));
        };
    }
}
