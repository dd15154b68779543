package dev.souk.orders.adapter.http;

import dev.souk.events.MoneyAmount;
import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import dev.souk.orders.application.FindOrder;
import dev.souk.orders.application.HistoryQuery;
import dev.souk.orders.application.ListOrders;
import dev.souk.orders.application.OrderSummaries;
import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.OrderNumber;
import dev.souk.orders.domain.OrderStatus;
import dev.souk.orders.domain.OrderSummary;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** {@code GET /orders}: one page of the caller's orders, newest first; or the one that has a number. */
final class ListOrdersHandler implements HttpOperation {
    private static final String POSITION = "after";
    private static final Set<String> FILTERS = Set.of("status", "from", "to", "limit", "cursor");

    private final ListOrders listOrders;
    private final FindOrder findOrder;
    private final Cursors cursors;

    ListOrdersHandler(ListOrders listOrders, FindOrder findOrder, Cursors cursors) {
        this.listOrders = listOrders;
        this.findOrder = findOrder;
        this.cursors = cursors;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        var customer = new CustomerId(request.requireShopper().subject());
        return request.query("number")
                .map(number -> numbered(request, number, customer))
                .orElseGet(() -> page(request, query(request, customer)));
    }

    private HttpReply numbered(HttpRequest request, String text, CustomerId customer) {
        Set<String> others = new TreeSet<>(request.query().keySet());
        others.retainAll(FILTERS);
        if (!others.isEmpty()) {
            throw Problem.badRequest("invalid-filter", "number goes with no other filter, got %s".formatted(others));
        }
        OrderNumber number = OrderNumber.parse(text)
                .orElseThrow(() -> Problem.badRequest(
                        "invalid-number", "number must be an order number such as SK-XXXX-XXXX-XXXX; one is mistyped"));
        List<SummaryJson> found =
                findOrder.withNumber(number, customer).map(OrderSummary::of).map(SummaryJson::of).stream()
                        .toList();
        return HttpReply.json(200, new PageJson(found, null));
    }

    private HttpReply page(HttpRequest request, HistoryQuery query) {
        // The record says everything that the position is valid for, the caller included.
        String boundTo = "orders by " + query;
        String after = request.query("cursor")
                .map(cursor -> cursors.open(cursor, boundTo).get(POSITION))
                .orElse(null);
        OrderSummaries.Page page = listOrders.handle(query, request.limit(), after);
        String next = page.next()
                .map(position -> cursors.seal(Map.of(POSITION, position), boundTo))
                .orElse(null);
        return HttpReply.json(
                200, new PageJson(page.items().stream().map(SummaryJson::of).toList(), next));
    }

    private static HistoryQuery query(HttpRequest request, CustomerId customer) {
        Instant from = time(request, "from");
        Instant to = time(request, "to");
        if (from != null && to != null && !from.isBefore(to)) {
            throw Problem.badRequest("invalid-filter", "from must be before to");
        }
        return new HistoryQuery(
                customer, request.query("status").map(ListOrdersHandler::status).orElse(null), from, to);
    }

    private static OrderStatus status(String text) {
        return Arrays.stream(OrderStatus.values())
                .filter(status -> status.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest(
                        "invalid-filter", "status must be one of %s".formatted(List.of(OrderStatus.values()))));
    }

    private static @Nullable Instant time(HttpRequest request, String name) {
        return request.query(name)
                .map(text -> Times.parse(text)
                        .orElseThrow(() -> Problem.badRequest(
                                "invalid-filter",
                                "%s must be a time in UTC such as 2026-03-01T12:00:00Z".formatted(name))))
                .orElse(null);
    }

    private record PageJson(
            List<SummaryJson> items, @Nullable String next) {}

    private record SummaryJson(
            String id, String number, OrderStatus status, MoneyAmount total, int itemCount, Instant placedAt) {
        static SummaryJson of(OrderSummary summary) {
            return new SummaryJson(
                    summary.id().value(),
                    summary.number().value(),
                    summary.status(),
                    OrderJson.amount(summary.total()),
                    summary.items(),
                    summary.placedAt());
        }
    }
}
