package dev.souk.orders.adapter.http;

import dev.souk.lambda.Observation;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import dev.souk.lambda.idempotency.IdempotentRequest;
import dev.souk.lambda.idempotency.Replies;
import dev.souk.lambda.idempotency.StoredReply;
import dev.souk.orders.application.Intervene;
import dev.souk.orders.application.InterveneResult;
import dev.souk.orders.application.InterveneResult.Allowed;
import dev.souk.orders.application.InterveneResult.NoSuchOrder;
import dev.souk.orders.application.InterveneResult.NobodyWaits;
import dev.souk.orders.application.InterveneResult.NotParked;
import dev.souk.orders.application.InterveneResult.NotTooFar;
import dev.souk.orders.application.InterveneResult.PivotPassed;
import dev.souk.orders.application.InterveneResult.Unreadable;
import dev.souk.orders.domain.Intervention.Action;
import dev.souk.orders.domain.OrderId;

/**
 * {@code POST /admin/checkouts/{id}/resume}, {@code …/compensate} and {@code …/give-up}, for staff: says what would become of
 * a parked checkout, or does it, once per Idempotency-Key.
 */
final class InterveneHandler implements HttpOperation {
    /** What an id has before its hash. */
    private static final int ID_START = 2;

    private final Intervene intervene;
    private final Action action;
    private final Replies replies;

    InterveneHandler(Intervene intervene, Action action, Replies replies) {
        this.intervene = intervene;
        this.action = action;
        this.replies = replies;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        String operator = request.requireStaff().subject();
        OrderId id = OrderId.parse(request.path("id")).orElseThrow(OrderReplies::noSuchOrder);
        IdempotentRequest once = IdempotentRequest.of(request);
        InterventionJson asked = request.body(InterventionJson.class);
        return asked.dryRun()
                ? reply(intervene.foretell(id, action), true)
                : replies.replay(once).orElseGet(() -> intervene(request, once, id, operator, asked));
    }

    private HttpReply intervene(
            HttpRequest request, IdempotentRequest once, OrderId id, String operator, InterventionJson asked) {
        InterveneResult result = intervene.handle(
                id,
                action,
                once.id().substring(ID_START),
                operator,
                asked.reason().reason());
        if (result instanceof NobodyWaits(int tried)) {
            // It is written down and cannot come out otherwise any more.
            return replies.refuse(once, request, nobodyWaits(tried));
        }
        HttpReply reply = reply(result, false);
        Observation.count(
                switch (action) {
                    case RESUME -> "CheckoutsResumed";
                    case COMPENSATE -> "CheckoutsCompensated";
                    case GIVE_UP -> "CheckoutsGivenUp";
                });
        return replies.remember(once, StoredReply.of(reply));
    }

    private HttpReply reply(InterveneResult result, boolean dryRun) {
        return switch (result) {
            case Allowed allowed -> HttpReply.json(200, InterventionOutcomeJson.of(action, dryRun, allowed));
            case NoSuchOrder _ -> throw OrderReplies.noSuchOrder();
            case Unreadable _ ->
                throw Problem.conflict(
                        "unreadable-order",
                        "what is stored of this order cannot be understood: it is damaged, or of a later release");
            case NotParked _ ->
                throw Problem.conflict("not-parked", "this checkout does not wait for anybody, or not any more");
            case PivotPassed _ ->
                throw Problem.conflict(
                        "pivot-passed", "the order was confirmed, so its checkout only goes forward: resume it");
            case NotTooFar _ ->
                throw Problem.conflict(
                        "not-too-far",
                        "only a checkout whose money was taken or whose goods were sold is given up: resume this one");
            case NobodyWaits(int tried) -> throw nobodyWaits(tried);
        };
    }

    private static Problem nobodyWaits(int tried) {
        return Problem.conflict(
                "nobody-waits",
                "none of the %d tokens kept is waited for: the checkout goes on already, or its run has ended"
                        .formatted(tried));
    }
}
