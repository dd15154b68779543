package dev.souk.simulator.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import dev.souk.simulator.workload.Client.Request;
import dev.souk.simulator.workload.Scenario.Refund;
import java.util.Map;

/** Staff who give money back without a look at how an order stands. */
record Staff(PatientClient client) {
    private static final String NAME = "staff-2";

    /** Asks for a part of the money of every order that was accepted so far, a task of the kernel. */
    void giveBack(Refund refund) {
        for (String order : client.told().accepted()) {
            client.kernel().soon(() -> client.send(request(order, refund)));
        }
    }

    private Request request(String order, Refund refund) {
        JsonNode total = client.told().totalOf(order);
        ObjectNode body = Json.object();
        body.putObject("amount")
                .put("amount", Math.max(1, total.path("amount").asLong() * refund.percent() / 100))
                .put("currency", total.path("currency").asText());
        return new Request(
                "payments-http",
                "POST",
                "/admin/orders/{id}/refunds",
                Map.of("id", order),
                NAME,
                "staff",
                "refund-%s-%d".formatted(order, refund.after().toMillis()),
                Json.write(body));
    }
}
