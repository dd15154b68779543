package dev.souk.payments.adapter.http;

import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import dev.souk.payments.domain.OrderId;

/** Domain values from what a client sent: what a value refuses is the client's mistake. */
final class ClientValue {
    private ClientValue() {}

    /** @throws Problem 404 when the path names no possible order */
    static OrderId order(HttpRequest request) {
        try {
            return new OrderId(request.path("id"));
        } catch (IllegalArgumentException _) {
            throw nothingCaptured();
        }
    }

    /** 404, whether the order is unknown, unpaid or not paid yet. */
    static Problem nothingCaptured() {
        return Problem.notFound("no money was taken for such an order");
    }
}
