package dev.souk.orders.adapter.http;

import dev.souk.lambda.Observation;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import dev.souk.lambda.idempotency.IdempotentRequest;
import dev.souk.lambda.idempotency.Replies;
import dev.souk.lambda.idempotency.StoredReply;
import dev.souk.orders.application.AwaitOutcome;
import dev.souk.orders.application.PlaceOrder;
import dev.souk.orders.application.PlaceOrderResult;
import dev.souk.orders.application.PlaceOrderResult.AlreadyAnswered;
import dev.souk.orders.application.PlaceOrderResult.KeySpent;
import dev.souk.orders.application.PlaceOrderResult.NoLongerHolds;
import dev.souk.orders.application.PlaceOrderResult.Placed;
import dev.souk.orders.application.PlaceOrderResult.QuoteExpired;
import dev.souk.orders.application.PlaceOrderResult.QuoteNotGenuine;
import dev.souk.orders.application.PlaceOrderResult.QuoteUsed;
import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.Order;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** {@code POST /orders}: places an order once per Idempotency-Key, and waits for its outcome if the caller prefers. */
final class PlaceOrderHandler implements HttpOperation {
    private final PlaceOrder placeOrder;
    private final AwaitOutcome awaitOutcome;
    private final Replies replies;
    private final OrderReplies answers;

    PlaceOrderHandler(PlaceOrder placeOrder, AwaitOutcome awaitOutcome, Replies replies, OrderReplies answers) {
        this.placeOrder = placeOrder;
        this.awaitOutcome = awaitOutcome;
        this.replies = replies;
        this.answers = answers;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        var customer = new CustomerId(request.requireShopper().subject());
        IdempotentRequest once = IdempotentRequest.of(request);
        Duration patience = Preference.wait(request).orElse(null);
        return replies.replay(once).orElseGet(() -> place(once, customer, patience, request));
    }

    private HttpReply place(
            IdempotentRequest once, CustomerId customer, @Nullable Duration patience, HttpRequest request) {
        PlaceOrderJson body = request.body(PlaceOrderJson.class);
        PlaceOrderResult result = placeOrder.handle(once, customer, body.quote(), body.details());
        return switch (result) {
            case Placed(Order order, StoredReply reply) -> answer(once, order, reply, patience);
            case AlreadyAnswered _ -> replies.first(once);
            case KeySpent _ ->
                throw Problem.conflict(
                        "idempotency-key-spent", "this Idempotency-Key made an order before; use a new one");
            case QuoteUsed _ ->
                replies.refuse(
                        once,
                        request,
                        Problem.conflict("quote-used", "this quote made an order before; ask for a new one"));
            case QuoteExpired _ ->
                replies.refuse(
                        once, request, Problem.conflict("quote-expired", "the quote has expired; ask for a new one"));
            case NoLongerHolds(var differences) -> replies.refuse(once, request, PriceProblem.of(differences));
            case QuoteNotGenuine _ ->
                throw Problem.badRequest("invalid-quote", "the quote is not one of ours for this customer")
                        .withError("/quote", "expected a quote from POST /carts/{id}/quote, unaltered");
        };
    }

    private HttpReply answer(IdempotentRequest once, Order order, StoredReply accepted, @Nullable Duration patience) {
        Observation.count("OrdersPlaced");
        if (patience == null) {
            return accepted.http();
        }
        StoredReply reply = waited(once, order, accepted, patience);
        return reply.http().withHeader("preference-applied", "wait=%d".formatted(patience.toSeconds()));
    }

    /** The outcome, kept from now on as the reply to this request; or the acceptance when time ran out first. */
    private StoredReply waited(IdempotentRequest once, Order order, StoredReply accepted, Duration patience) {
        Order latest = awaitOutcome.handle(order.id(), patience);
        if (!latest.status().isDecided()) {
            return accepted;
        }
        StoredReply decided = answers.decided(latest);
        replies.replace(once, decided);
        return decided;
    }
}
