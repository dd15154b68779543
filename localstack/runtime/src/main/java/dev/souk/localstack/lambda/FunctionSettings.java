package dev.souk.localstack.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.cloudformation.CloudAssembly;
import dev.souk.localstack.cloudformation.Resource;
import dev.souk.localstack.json.Json;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the template says about one function; the defaults are Lambda's.
 *
 * @param code directory of the Lambda package, or the one jar it consists of
 * @param reservedConcurrency empty when the function shares the account's
 */
record FunctionSettings(
        String name,
        String arn,
        String roleArn,
        String handler,
        Path code,
        Duration timeout,
        int memoryMegabytes,
        Map<String, String> environment,
        Optional<Integer> reservedConcurrency,
        String logGroup,
        AsyncSettings async) {

    FunctionSettings {
        environment = Map.copyOf(environment);
    }

    /** @throws IllegalArgumentException naming the function and what this runtime cannot run */
    static FunctionSettings of(Resource function, CloudAssembly assembly, AsyncSettings async) {
        JsonNode properties = function.properties();
        String runtime = properties.path("Runtime").asText();
        if (!runtime.startsWith("java")) {
            throw new IllegalArgumentException(
                    "function %s: expected a Java runtime, got '%s'".formatted(function.ref(), runtime));
        }
        Map<String, String> environment = new HashMap<>();
        properties
                .path("Environment")
                .path("Variables")
                .properties()
                .forEach(variable ->
                        environment.put(variable.getKey(), variable.getValue().asText()));
        return new FunctionSettings(
                function.ref(),
                function.arn(),
                properties.path("Role").asText(),
                properties.path("Handler").asText(),
                assembly.asset(properties.path("Code").path("S3Key").asText(), function),
                Duration.ofSeconds(Json.number(properties, "Timeout").orElse(3)),
                Json.number(properties, "MemorySize").orElse(128),
                environment,
                Json.number(properties, "ReservedConcurrentExecutions"),
                Json.text(properties.path("LoggingConfig"), "LogGroup").orElse("/aws/lambda/" + function.ref()),
                async);
    }

    /** Class part of {@code dev.souk.SomeHandler::handleRequest}. */
    String handlerClass() {
        int method = handler.indexOf("::");
        return method < 0 ? handler : handler.substring(0, method);
    }
}
