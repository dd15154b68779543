package dev.souk.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.cognito.UserPools;
import dev.souk.localstack.edge.EdgeRoutes;
import dev.souk.localstack.eventbridge.EventArchive;
import dev.souk.localstack.eventbridge.Schedules;
import dev.souk.localstack.json.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/**
 * What this runtime tells about itself and AWS has no call for: whether all is at rest, every event that passed, the
 * schedules, which need not be waited for, and the codes of mails that are not sent.
 */
record OwnRoutes(Quiescence quiescence, EventArchive archive, Schedules schedules, UserPools userPools)
        implements EdgeRoutes {
    private static final int PAGE = 500;

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/_souk/quiescence", http -> answer(http, quiescence.describe()));
        routes.get("/_souk/events", http -> answer(http, archive.page(after(http), PAGE)));
        routes.get("/_souk/schedules", http -> answer(http, schedules.describe()));
        routes.get("/_souk/confirmations", http -> answer(http, userPools.confirmations()));
        routes.post("/_souk/schedules/{rule}", this::fire);
    }

    private void fire(Context http) {
        String rule = http.pathParam("rule");
        if (schedules.fire(rule)) {
            http.status(202);
            return;
        }
        http.status(404)
                .contentType("application/problem+json")
                .result(Json.write(Json.object()
                        .put("type", "about:blank")
                        .put("title", "Not Found")
                        .put("status", 404)
                        .put("detail", "no rule named %s has a schedule".formatted(rule))));
    }

    private static long after(Context http) {
        String after = http.queryParam("after");
        return after != null && after.matches("\\d{1,18}") ? Long.parseLong(after) : 0;
    }

    private static void answer(Context http, JsonNode body) {
        http.contentType("application/json").result(Json.write(body));
    }
}
