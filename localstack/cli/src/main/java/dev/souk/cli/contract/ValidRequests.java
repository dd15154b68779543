package dev.souk.cli.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Makes the requests that the contract's own examples describe. */
final class ValidRequests {
    /** Seed of the bodies that the contract gives no example of. */
    private static final long WITHOUT_EXAMPLE = 7;

    private final Contract contract;
    private final Shoppers shoppers;

    ValidRequests(Contract contract, Shoppers shoppers) {
        this.contract = contract;
        this.shoppers = shoppers;
    }

    /**
     * A request as the contract wants it.
     *
     * @param body sent as the JSON body where the operation takes one
     * @param key makes the request one of its own where an Idempotency-Key is asked for
     */
    WireRequest of(Operation operation, Caller caller, JsonNode body, String key) {
        Map<String, String> headers = new TreeMap<>();
        String token = shoppers.tokens().getOrDefault(caller, "");
        if (!token.isEmpty()) {
            headers.put("authorization", "Bearer " + token);
        }
        for (Parameter header : operation.parameters("header")) {
            switch (header.name()) {
                case "Idempotency-Key" -> headers.put("idempotency-key", key);
                case "If-Match" -> headers.put("if-match", "\"1\"");
                default -> {
                    // Every other header may be left out.
                }
            }
        }
        byte[] bytes = new byte[0];
        if (operation.takesBody()) {
            headers.put("content-type", "application/json");
            bytes = body.toString().getBytes(StandardCharsets.UTF_8);
        }
        return new WireRequest(
                operation.method(), target(operation), headers, new Bytes(bytes), "as the contract wants it");
    }

    /** The body that the contract gives as an example, or else one by its schema; a missing node where there is none. */
    JsonNode exampleBody(Operation operation) {
        if (!operation.takesBody()) {
            return operation.body();
        }
        JsonNode example = Contract.example(operation.body());
        if (example.isMissingNode()) {
            example = Contract.example(contract.follow(operation.body().path("schema")));
        }
        if (example.isMissingNode()) {
            example = new ValueGenerator(contract, new Random(WITHOUT_EXAMPLE))
                    .draw(operation.body().path("schema"));
        }
        return example;
    }

    private String target(Operation operation) {
        String target = operation.path();
        for (Parameter parameter : operation.parameters("path")) {
            target = target.replace("{" + parameter.name() + "}", encoded(shoppers.value(operation, parameter)));
        }
        StringBuilder query = new StringBuilder();
        for (Parameter parameter : operation.parameters("query")) {
            if (parameter.required()) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(parameter.name())
                        .append('=')
                        .append(encoded(parameter.example().asText()));
            }
        }
        return target + query;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
