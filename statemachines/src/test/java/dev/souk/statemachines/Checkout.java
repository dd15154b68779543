package dev.souk.statemachines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

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

    /** The order of an execution that started before orders had coupons. */
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

    /** The order of a case: with the coupons that the case names, without any otherwise. */
    static JsonNode input(JsonNode given) {
        ObjectNode input = input().deepCopy();
        input.set("coupons", given.has("coupons") ? given.get("coupons") : input.arrayNode());
        return input;
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("json expected, got " + json, e);
        }
    }
}
