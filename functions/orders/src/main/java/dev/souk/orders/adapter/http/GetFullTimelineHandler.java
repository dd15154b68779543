package dev.souk.orders.adapter.http;

import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.orders.application.ReadFullTimeline;
import dev.souk.orders.domain.OrderId;

/** {@code GET /admin/orders/{id}/timeline}, for staff: what happened to an order, causes and operators included. */
final class GetFullTimelineHandler implements HttpOperation {
    private final ReadFullTimeline readTimeline;

    GetFullTimelineHandler(ReadFullTimeline readTimeline) {
        this.readTimeline = readTimeline;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        request.requireStaff();
        return OrderId.parse(request.path("id"))
                .flatMap(readTimeline::handle)
                .map(timeline -> HttpReply.json(200, TimelineJson.of(timeline)))
                .orElseThrow(OrderReplies::noSuchOrder);
    }
}
