package dev.souk.localstack.faults;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.edge.EdgeRoutes;
import dev.souk.localstack.json.Json;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** {@code /_souk/faults}: GET tells, PUT switches on by a plan, DELETE switches off. */
public record FaultRoutes(FaultInjection faults) implements EdgeRoutes {
    private static final String PATH = "/_souk/faults";

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(PATH, this::tell);
        routes.put(PATH, this::begin);
        routes.delete(PATH, http -> {
            faults.end();
            tell(http);
        });
    }

    private void begin(Context http) {
        try {
            faults.begin(plan(Json.parse(http.body())));
            tell(http);
        } catch (IllegalArgumentException e) {
            http.status(400)
                    .contentType("application/problem+json")
                    .result(Json.write(Json.object()
                            .put("type", "about:blank")
                            .put("title", "Bad Request")
                            .put("status", 400)
                            .put("detail", e.getMessage())));
        }
    }

    private void tell(Context http) {
        http.contentType("application/json").result(Json.write(faults.describe()));
    }

    private static FaultPlan plan(JsonNode wish) {
        Set<Fault> kinds = Json.elements(wish.path("kinds")).stream()
                .map(word -> Fault.of(word.asText()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fault.class)));
        return new FaultPlan(
                wish.path("percent").asDouble(),
                kinds.isEmpty() ? EnumSet.allOf(Fault.class) : kinds,
                wish.path("seed").asLong(),
                wish.path("only").asText(""));
    }
}
