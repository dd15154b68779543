package dev.souk.orders.adapter.http;

import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.orders.application.OpenOrderLink;
import dev.souk.orders.domain.Order;
import java.util.List;

/** {@code GET /order-links/{token}}: an order for whoever has a link to it; they may look and do nothing. */
final class GetSharedOrderHandler implements HttpOperation {
    private final OpenOrderLink openOrderLink;

    GetSharedOrderHandler(OpenOrderLink openOrderLink) {
        this.openOrderLink = openOrderLink;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        Order order = openOrderLink.handle(request.path("token")).orElseThrow(OrderReplies::noSuchOrder);
        return HttpReply.json(200, OrderJson.of(order, List.of())).withHeader("referrer-policy", "no-referrer");
    }
}
