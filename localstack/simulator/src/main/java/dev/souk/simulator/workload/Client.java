package dev.souk.simulator.workload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.edge.AwsFault;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.lambda.Invocation;
import dev.souk.simulator.stack.SimulatedStack;
import java.util.Map;

/** Calls the API as its gateway does: REST proxy events, payload version 1, with the caller that the authorizer found. */
public final class Client {
    private final SimulatedStack stack;

    public Client(SimulatedStack stack) {
        this.stack = stack;
    }

    /**
     * What came back.
     *
     * @param status 502 when the function failed, 429 when it could not be invoked
     */
    public record Reply(int status, JsonNode body) {}

    /**
     * A request.
     *
     * @param function that serves the route, e.g. {@code orders-http}
     * @param resource the route, e.g. {@code /orders/{id}}
     * @param parameters of the path
     * @param role {@code customer} or {@code staff}
     * @param key Idempotency-Key, empty for none
     * @param body empty for none
     */
    public record Request(
            String function,
            String method,
            String resource,
            Map<String, String> parameters,
            String subject,
            String role,
            String key,
            String body) {

        ObjectNode event() {
            String path = resource;
            for (Map.Entry<String, String> parameter : parameters.entrySet()) {
                path = path.replace("{" + parameter.getKey() + "}", parameter.getValue());
            }
            ObjectNode event = Json.object()
                    .put("resource", resource)
                    .put("path", path)
                    .put("httpMethod", method)
                    .put("isBase64Encoded", false);
            ObjectNode headers = event.putObject("headers").put("content-type", "application/json");
            if (!key.isEmpty()) {
                headers.put("idempotency-key", key);
            }
            parameters.forEach(event.putObject("pathParameters")::put);
            ObjectNode context =
                    event.putObject("requestContext").put("path", "/sim" + path).put("requestId", "request-" + key);
            context.putObject("authorizer").put("sub", subject).put("role", role);
            if (!body.isEmpty()) {
                event.put("body", body);
            }
            return event;
        }
    }

    public Reply send(Request request) {
        try {
            Invocation invocation = stack.invoke(request.function(), request.event());
            if (invocation.failed()) {
                return new Reply(502, invocation.payload());
            }
            String body = invocation.payload().path("body").asText("");
            return new Reply(
                    invocation.payload().path("statusCode").asInt(), body.isEmpty() ? Json.object() : Json.parse(body));
        } catch (AwsFault throttled) {
            return new Reply(429, Json.object().put("message", throttled.getMessage()));
        }
    }
}
