package dev.souk.simulator.workload;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.json.Json;
import dev.souk.simulator.workload.Client.Reply;
import dev.souk.simulator.workload.Client.Request;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What clients were told: nobody may take it back afterwards. */
public final class Told {
    private final Map<String, JsonNode> accepted = new LinkedHashMap<>();
    private final Map<String, String> ordersOf = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final Set<String> cancelled = new HashSet<>();
    private final Map<String, Integer> answers = new LinkedHashMap<>();
    private final List<String> contradictions = new ArrayList<>();

    void accepted(String purchase, String owner, Reply reply) {
        String order = reply.body().path("id").asText();
        String earlier = ordersOf.putIfAbsent(purchase, order);
        if (earlier != null && !earlier.equals(order)) {
            contradictions.add("one request made the orders %s and %s".formatted(earlier, order));
        }
        owners.putIfAbsent(order, owner);
        accepted.putIfAbsent(order, reply.body());
    }

    void cancelled(String order) {
        cancelled.add(order);
    }

    void answer(Request request, Reply reply) {
        answers.merge(request.method() + " " + request.resource() + " " + reply.status(), 1, Integer::sum);
        if (reply.status() >= 500) {
            contradictions.add("%s %s never got an answer: %s"
                    .formatted(request.method(), request.resource(), Json.write(reply.body())));
        }
    }

    /** Ids of the orders that clients know to be accepted. */
    public List<String> accepted() {
        return List.copyOf(accepted.keySet());
    }

    /** What the order costs, as its customer was told. */
    JsonNode totalOf(String order) {
        return accepted.getOrDefault(order, Json.object()).path("total");
    }

    /** Whose order it is. */
    public String ownerOf(String order) {
        return owners.getOrDefault(order, "");
    }

    /** How often clients got which answer in the end, e.g. {@code POST /orders 202}. */
    public Map<String, Integer> answers() {
        return Map.copyOf(answers);
    }

    /**
     * I9: compares what is shown of an order now with what was said before.
     *
     * @param shown the order as its owner sees it at the end
     */
    void shown(String order, Reply shown) {
        JsonNode first = accepted.getOrDefault(order, Json.object());
        if (shown.status() != 200) {
            contradictions.add("order %s was accepted and is answered with %d".formatted(order, shown.status()));
        } else if (!shown.body().path("total").equals(first.path("total"))) {
            contradictions.add("order %s was accepted at %s and costs %s"
                    .formatted(order, first.path("total"), shown.body().path("total")));
        } else if (cancelled.contains(order)
                && !shown.body().path("status").asText().equals("CANCELLED")) {
            contradictions.add("order %s was said to be cancelled and is %s"
                    .formatted(order, shown.body().path("status").asText()));
        }
    }

    /** What clients were told that does not fit together. */
    public List<String> contradictions() {
        return List.copyOf(contradictions);
    }
}
