package dev.souk.orders.adapter.http;

import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.orders.application.FindOrder;
import dev.souk.orders.domain.CancellationPolicy;
import dev.souk.orders.domain.Moment;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderId;
import java.time.Clock;
import java.util.Optional;

/** {@code GET /admin/orders/{id}}, for staff: anybody's order as it is now, or as it was; without the owner's links. */
final class GetOrderAsStaffHandler implements HttpOperation {
    private final FindOrder findOrder;
    private final CancellationPolicy policy;
    private final Clock clock;

    GetOrderAsStaffHandler(FindOrder findOrder, CancellationPolicy policy, Clock clock) {
        this.findOrder = findOrder;
        this.policy = policy;
        this.clock = clock;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        request.requireStaff();
        Optional<Moment> moment = OrderThen.asked(request);
        Order order =
                OrderId.parse(request.path("id")).flatMap(findOrder::asStaff).orElseThrow(OrderReplies::noSuchOrder);
        return moment.map(then -> OrderThen.reply(order, then))
                .orElseGet(() -> HttpReply.json(200, OrderJson.of(order, policy.actions(order, clock.instant())))
                        .withETag(order.version()));
    }
}
