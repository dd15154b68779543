package dev.souk.orders.adapter.http;

import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.idempotency.Replies;
import dev.souk.orders.application.Intervene;
import dev.souk.orders.application.ListCheckouts;
import dev.souk.orders.application.ReadFullTimeline;
import dev.souk.orders.domain.Intervention.Action;
import java.util.Map;

/** What staff may do about checkouts. */
public record CheckoutsApi(
        ListCheckouts listCheckouts, Intervene intervene, ReadFullTimeline readFullTimeline, Cursors cursors) {

    Map<String, HttpOperation> operations(Replies replies) {
        return Map.of(
                "GET /admin/checkouts", new ListCheckoutsHandler(listCheckouts, cursors),
                "POST /admin/checkouts/{id}/resume", new InterveneHandler(intervene, Action.RESUME, replies),
                "POST /admin/checkouts/{id}/compensate", new InterveneHandler(intervene, Action.COMPENSATE, replies),
                "POST /admin/checkouts/{id}/give-up", new InterveneHandler(intervene, Action.GIVE_UP, replies),
                "GET /admin/orders/{id}/timeline", new GetFullTimelineHandler(readFullTimeline));
    }
}
