package dev.souk.localstack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.edge.EdgeRoutes;
import dev.souk.localstack.eventbridge.EventArchive;
import dev.souk.localstack.json.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** What this runtime tells about itself and AWS has no call for: whether all is at rest, and every event that passed. */
record OwnRoutes(Quiescence quiescence, EventArchive archive) implements EdgeRoutes {
    private static final int PAGE = 500;

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/_souk/quiescence", http -> answer(http, quiescence.describe()));
        routes.get("/_souk/events", http -> answer(http, archive.page(after(http), PAGE)));
    }

    private static long after(Context http) {
        String after = http.queryParam("after");
        return after != null && after.matches("\\d{1,18}") ? Long.parseLong(after) : 0;
    }

    private static void answer(Context http, JsonNode body) {
        http.contentType("application/json").result(Json.write(body));
    }
}
