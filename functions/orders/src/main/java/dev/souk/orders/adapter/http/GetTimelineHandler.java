package dev.souk.orders.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.souk.events.MoneyAmount;
import dev.souk.kernel.Money;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.orders.application.ReadTimeline;
import dev.souk.orders.domain.CheckoutStep;
import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.TimelineEntry;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
        boolean cancelled = timeline.stream().anyMatch(entry -> entry.type().equals("OrderCancelled"));
        return HttpReply.json(
                200,
                new TimelineJson(timeline.stream()
                        .map(entry -> EntryJson.of(entry, cancelled))
                        .toList()));
    }

    private record TimelineJson(List<EntryJson> items) {}

    private record EntryJson(
            Instant at,
            String source,
            String type,
            @Nullable String step,
            @Nullable MoneyAmount amount,
            @Nullable String reason,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> missing) {
        static EntryJson of(TimelineEntry entry, boolean cancelled) {
            Money amount = entry.shown().amount();
            return new EntryJson(
                    entry.at(),
                    entry.source(),
                    entry.type(),
                    CheckoutStep.of(entry, cancelled).orElse(null),
                    amount == null ? null : OrderJson.amount(amount),
                    entry.shown().reason(),
                    entry.shown().missing());
        }
    }
}
