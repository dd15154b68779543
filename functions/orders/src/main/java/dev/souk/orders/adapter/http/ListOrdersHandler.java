package dev.souk.orders.adapter.http;

import dev.souk.events.MoneyAmount;
import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.orders.application.ListOrders;
import dev.souk.orders.application.OrderSummaries;
import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.OrderStatus;
import dev.souk.orders.domain.OrderSummary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code GET /orders}: one page of the caller's orders, newest first. */
final class ListOrdersHandler implements HttpOperation {
    private static final String POSITION = "after";

    private final ListOrders listOrders;
    private final Cursors cursors;

    ListOrdersHandler(ListOrders listOrders, Cursors cursors) {
        this.listOrders = listOrders;
        this.cursors = cursors;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        var customer = new CustomerId(request.requireShopper().subject());
        String boundTo = "orders of " + customer.value();
        String after = request.query("cursor")
                .map(cursor -> cursors.open(cursor, boundTo).get(POSITION))
                .orElse(null);
        OrderSummaries.Page page = listOrders.handle(customer, request.limit(), after);
        String next = page.next()
                .map(position -> cursors.seal(Map.of(POSITION, position), boundTo))
                .orElse(null);
        return HttpReply.json(
                200, new PageJson(page.items().stream().map(SummaryJson::of).toList(), next));
    }

    private record PageJson(
            List<SummaryJson> items, @Nullable String next) {}

    private record SummaryJson(String id, OrderStatus status, MoneyAmount total, Instant placedAt) {
        static SummaryJson of(OrderSummary summary) {
            return new SummaryJson(
                    summary.id().value(), summary.status(), OrderJson.amount(summary.total()), summary.placedAt());
        }
    }
}
