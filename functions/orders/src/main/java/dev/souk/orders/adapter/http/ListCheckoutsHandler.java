package dev.souk.orders.adapter.http;

import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import dev.souk.orders.application.ListCheckouts;
import dev.souk.orders.application.ListCheckouts.Which;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code GET /admin/checkouts}, for staff: the checkouts whose end nobody has seen yet. */
final class ListCheckoutsHandler implements HttpOperation {
    private static final String POSITION = "after";

    private final ListCheckouts listCheckouts;
    private final Cursors cursors;

    ListCheckoutsHandler(ListCheckouts listCheckouts, Cursors cursors) {
        this.listCheckouts = listCheckouts;
        this.cursors = cursors;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        String operator = request.requireStaff().subject();
        Which which = request.query("state").map(ListCheckoutsHandler::which).orElse(Which.OPEN);
        String boundTo = "checkouts %s for %s".formatted(which, operator);
        String after = request.query("cursor")
                .map(cursor -> cursors.open(cursor, boundTo).get(POSITION))
                .orElse(null);
        ListCheckouts.Page page = listCheckouts.handle(which, request.limit(), after);
        return HttpReply.json(
                200,
                new PageJson(
                        page.items().stream().map(CheckoutJson::of).toList(),
                        page.next()
                                .map(position -> cursors.seal(Map.of(POSITION, position), boundTo))
                                .orElse(null)));
    }

    private static Which which(String state) {
        return switch (state) {
            case "PARKED" -> Which.PARKED;
            case "STUCK" -> Which.STUCK;
            default -> throw Problem.badRequest("invalid-filter", "state must be PARKED or STUCK");
        };
    }

    private record PageJson(
            List<CheckoutJson> items, @Nullable String next) {}
}
