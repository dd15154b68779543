package dev.souk.statemachines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The checkout machine with made-up ARNs in place of its substitutions, and an order for it. */
final class Checkout {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Checkout() {}

    static String definition() {
        String text = StateMachineDefinitions.checkout();
        for (String name : StateMachineDefinitions.substitutions(text)) {
            text = text.replace("${%s}".formatted(name), "arn:aws:lambda:eu-central-1:000000000000:function:" + name);
        }
        return text;
    }

    static JsonNode states() {
        return parse(StateMachineDefinitions.checkout()).get("States");
    }

    static JsonNode input() {
        return parse("""
                {
                  "orderId": "order-1",
                  "customerId": "guest:7",
                  "correlationId": "corr-1",
                  "total": {"amount": 2490, "currency": "EUR"},
                  "lines": [{"sku": "tea", "quantity": 2}],
                  "paymentToken": "tok_approve"
                }
                """);
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("json expected, got " + json, e);
        }
    }
}
