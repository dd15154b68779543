package dev.souk.orders.adapter.http;

import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import dev.souk.orders.domain.Moment;
import dev.souk.orders.domain.Order;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An order as it was, by the parameter {@code at}: a version, or a time. Nothing can be done with the past, so such a reply
 * allows nothing, leads nowhere and has no entity tag that a change could be based on.
 */
final class OrderThen {
    private static final Pattern VERSION = Pattern.compile("[1-9]\\d{0,9}");

    private OrderThen() {}

    /**
     * The moment that a request asks for, if it asks for one.
     *
     * @throws Problem 400 for what is neither a version nor a time
     */
    static Optional<Moment> asked(HttpRequest request) {
        return request.query("at").map(OrderThen::moment);
    }

    /** @throws Problem 404 when the order was not placed by then, or has not come to that version */
    static HttpReply reply(Order order, Moment moment) {
        Order then = order.at(moment).orElseThrow(() -> switch (moment) {
            case Moment.Version(long number) ->
                Problem.notFound(
                        "no-such-version",
                        "the order has come to version %d, not to %d".formatted(order.version(), number));
            case Moment.Time _ -> Problem.notFound("not-yet-placed", "the order was not placed by then");
        });
        return HttpReply.json(200, new OrderJson.Past(OrderJson.of(then, List.of()), then.version()));
    }

    private static Moment moment(String text) {
        if (VERSION.matcher(text).matches()) {
            return new Moment.Version(Long.parseLong(text));
        }
        return Times.parse(text)
                .<Moment>map(Moment.Time::new)
                .orElseThrow(() -> Problem.badRequest(
                        "invalid-moment", "at must be a version such as 2, or a time such as 2026-03-01T12:00:00Z"));
    }
}
