package dev.souk.localstack.apigateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.json.Json;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A custom authorizer of the template.
 *
 * @param identitySources such as {@code method.request.header.Authorization}
 * @param cacheTime how long a policy is good for the same identity; zero for never
 * @param validation what a TOKEN authorizer's token has to look like
 */
record AuthorizerSettings(
        String id,
        boolean token,
        String functionArn,
        List<String> identitySources,
        Duration cacheTime,
        Optional<Pattern> validation,
        Optional<String> credentials) {
    private static final int CACHE_SECONDS = 300;

    static AuthorizerSettings of(Resource resource) {
        JsonNode properties = resource.properties();
        String type = properties.path("Type").asText();
        if (!type.equals("TOKEN") && !type.equals("REQUEST")) {
            throw new IllegalArgumentException(
                    "authorizer %s: expected type TOKEN or REQUEST, got %s".formatted(resource.logicalId(), type));
        }
        return new AuthorizerSettings(
                resource.ref(),
                type.equals("TOKEN"),
                Route.functionArn(
                        "authorizer " + resource.logicalId(),
                        properties.path("AuthorizerUri").asText()),
                Arrays.stream(properties.path("IdentitySource").asText("").split(",", -1))
                        .map(String::strip)
                        .filter(source -> !source.isEmpty())
                        .toList(),
                Duration.ofSeconds(
                        Json.number(properties, "AuthorizerResultTtlInSeconds").orElse(CACHE_SECONDS)),
                Json.text(properties, "IdentityValidationExpression").map(Pattern::compile),
                Json.text(properties, "AuthorizerCredentials"));
    }
}
