package dev.souk.orders.adapter.http;

import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.orders.application.ReadTimeline;
import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.TimelineEntry;
import java.util.List;

/** {@code GET /orders/{id}/timeline}: what happened to an order, oldest first. */
final class GetTimelineHandler implements HttpOperation {
    private final ReadTimeline readTimeline;

    GetTimelineHandler(ReadTimeline readTimeline) {
        this.readTimeline = readTimeline;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        var customer = new CustomerId(request.requireShopper().subject());
        List<TimelineEntry> timeline = OrderId.parse(request.path("id"))
                .flatMap(id -> readTimeline.handle(id, customer))
                .orElseThrow(OrderReplies::noSuchOrder);
        return HttpReply.json(200, TimelineJson.of(timeline));
    }
}
