package dev.souk.cli.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Whether an answer is one that the contract announces. */
final class Conformance {
    private static final String PROBLEM = "application/problem+json";
    private static final Pattern STACK_TRACE = Pattern.compile("\\bat [\\w.$]+\\([\\w.]+:\\d+\\)|Exception\\b");
    private static final List<String> EVERY_ANSWER = List.of("x-correlation-id", "cache-control");

    private final Contract contract;

    Conformance(Contract contract) {
        this.contract = contract;
    }

    /** What is wrong with the answer; empty when nothing is. */
    List<String> violations(Operation operation, Exchange exchange) {
        List<String> found = new ArrayList<>(ofAnyAnswer(exchange));
        JsonNode response = announced(operation, exchange.status());
        if (response.isMissingNode()) {
            found.add("status %d is not announced".formatted(exchange.status()));
            return found;
        }
        JsonNode content = response.path("content");
        if (content.isMissingNode()) {
            if (exchange.response().body().length > 0) {
                found.add("a body came where none is announced");
            }
            return found;
        }
        JsonNode mediaType = content.path(exchange.mediaType());
        if (mediaType.isMissingNode()) {
            found.add("media type '%s' is not announced for %d".formatted(exchange.mediaType(), exchange.status()));
        } else if (exchange.mediaType().endsWith("json")) {
            found.addAll(ofJson(mediaType.path("schema"), exchange));
        }
        return found;
    }

    /** What holds for every answer, those of the gateway itself included. */
    List<String> ofAnyAnswer(Exchange exchange) {
        List<String> found = new ArrayList<>();
        if (exchange.status() >= 500) {
            found.add("status " + exchange.status());
        }
        for (String header : EVERY_ANSWER) {
            if (exchange.header(header).isEmpty()) {
                found.add("header %s is missing".formatted(header));
            }
        }
        if (!exchange.header("x-content-type-options").equals("nosniff")) {
            found.add("x-content-type-options is not nosniff");
        }
        if (!exchange.header("strict-transport-security").startsWith("max-age=")) {
            found.add("strict-transport-security is missing");
        }
        if (!exchange.header("referrer-policy").equals("no-referrer")) {
            found.add("referrer-policy is not no-referrer");
        }
        if (exchange.header("access-control-allow-origin").isEmpty()) {
            found.add("access-control-allow-origin is missing, though any origin is allowed in development");
        }
        if (exchange.status() >= 400) {
            found.addAll(ofProblem(exchange));
        }
        return found;
    }

    private static List<String> ofProblem(Exchange exchange) {
        if (exchange.request().method().equals("HEAD")) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        if (!exchange.mediaType().equals(PROBLEM)) {
            found.add("a refusal came as '%s'".formatted(exchange.mediaType()));
        } else if (STACK_TRACE.matcher(exchange.text()).find()) {
            found.add("a problem tells of the inside: " + exchange.text());
        }
        return found;
    }

    private List<String> ofJson(JsonNode schema, Exchange exchange) {
        JsonNode body;
        try {
            body = exchange.json();
        } catch (UncheckedIOException e) {
            return List.of("the body is not JSON: "
                    + (e.getCause() instanceof JsonProcessingException parsing
                            ? parsing.getOriginalMessage()
                            : e.getMessage()));
        }
        List<String> found = new ArrayList<>(contract.violations(schema, body));
        if (exchange.mediaType().equals(PROBLEM) && body.path("status").asInt() != exchange.status()) {
            found.add("the problem says %d, the status line %d"
                    .formatted(body.path("status").asInt(), exchange.status()));
        }
        return found;
    }

    private JsonNode announced(Operation operation, int status) {
        JsonNode exact = operation.responses().path(Integer.toString(status));
        boolean refusal = status >= 400;
        return contract.follow(
                exact.isMissingNode() && refusal ? operation.responses().path("default") : exact);
    }
}
