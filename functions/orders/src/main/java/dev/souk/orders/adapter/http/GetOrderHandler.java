package dev.souk.orders.adapter.http;

import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.orders.application.FindChallenge;
import dev.souk.orders.application.FindOrder;
import dev.souk.orders.application.OrderLinks;
import dev.souk.orders.domain.CancellationPolicy;
import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.Moment;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderId;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code GET /orders/{id}}: an order as it is now, or as it was. */
final class GetOrderHandler implements HttpOperation {
    private final FindOrder findOrder;
    private final FindChallenge findChallenge;
    private final OrderLinks links;
    private final CancellationPolicy policy;
    private final Clock clock;

    GetOrderHandler(
            FindOrder findOrder,
            FindChallenge findChallenge,
            OrderLinks links,
            CancellationPolicy policy,
            Clock clock) {
        this.findOrder = findOrder;
        this.findChallenge = findChallenge;
        this.links = links;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        var customer = new CustomerId(request.requireShopper().subject());
        Optional<Moment> moment = OrderThen.asked(request);
        Order order = OrderId.parse(request.path("id"))
                .flatMap(id -> findOrder.handle(id, customer))
                .orElseThrow(OrderReplies::noSuchOrder);
        return moment.map(then -> OrderThen.reply(order, then)).orElseGet(() -> now(order));
    }

    private HttpReply now(Order order) {
        OrderJson json = OrderJson.of(order, policy.actions(order, clock.instant()));
        return HttpReply.json(200, new OrderJson.Linked(json, linksTo(order.id()), nextAction(order)))
                .withETag(order.version());
    }

    private OrderJson.@Nullable NextAction nextAction(Order order) {
        return findChallenge
                .handle(order)
                .map(url -> new OrderJson.NextAction("CONFIRM_PAYMENT", url))
                .orElse(null);
    }

    private OrderJson.Links linksTo(OrderId order) {
        return new OrderJson.Links("/orders/" + order.value(), "/order-links/" + links.tokenFor(order));
    }
}
