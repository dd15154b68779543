package dev.souk.localstack.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A method of a resource.
 *
 * @param method an HTTP method or {@code ANY}
 * @param authorizerId the custom authorizer that decides, if any
 * @param requiredParameters as {@code querystring.limit} or {@code header.If-Match}; empty when nothing validates them
 */
record Route(
        String resourceId,
        PathTemplate path,
        String method,
        Integration integration,
        Optional<String> authorizerId,
        List<String> requiredParameters) {

    /** What {@code ANY} stands for. Source: API Gateway developer guide, "Set up an HTTP method". */
    private static final Set<String> ANY = Set.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

    /** What answers a request. */
    sealed interface Integration {}

    /**
     * A function, by proxy.
     *
     * @param credentials role to invoke it with, in place of the function's own permissions
     */
    record ToFunction(String functionArn, Duration timeout, Optional<String> credentials) implements Integration {}

    /** A fixed answer. */
    record Mock(int status, JsonNode headers, String body) implements Integration {}

    boolean takes(String requestMethod) {
        return method.equals("ANY") ? ANY.contains(requestMethod) : method.equals(requestMethod);
    }

    /** @throws IllegalArgumentException naming the integration that is not emulated */
    static Integration integration(String where, JsonNode integration) {
        String type = integration.path("Type").asText();
        return switch (type) {
            case "AWS_PROXY" ->
                new ToFunction(
                        functionArn(where, integration.path("Uri").asText()),
                        Duration.ofMillis(
                                Json.number(integration, "TimeoutInMillis").orElse(29_000)),
                        Json.text(integration, "Credentials"));
            case "MOCK" -> mock(integration.path("IntegrationResponses").path(0));
            default ->
                throw new IllegalArgumentException(
                        "%s: expected integration AWS_PROXY or MOCK, got %s".formatted(where, type));
        };
    }

    /** The ARN within {@code arn:aws:apigateway:…:lambda:path/2015-03-31/functions/<ARN>/invocations}. */
    static String functionArn(String where, String uri) {
        int from = uri.indexOf("/functions/");
        if (from < 0 || !uri.endsWith("/invocations")) {
            throw new IllegalArgumentException("%s: expected the URI of a function, got %s".formatted(where, uri));
        }
        return uri.substring(from + "/functions/".length(), uri.length() - "/invocations".length());
    }

    private static Integration mock(JsonNode response) {
        return new Mock(
                Json.number(response, "StatusCode").orElse(200),
                response.path("ResponseParameters"),
                response.path("ResponseTemplates").path("application/json").asText(""));
    }
}
