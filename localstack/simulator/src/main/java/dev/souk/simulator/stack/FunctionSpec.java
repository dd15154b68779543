package dev.souk.simulator.stack;

import dev.souk.localstack.cloudformation.Resource;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A function as its template has it.
 *
 * @param name without the stack's prefix, e.g. {@code orders-http}
 */
record FunctionSpec(String name, String arn, String handlerClass, Map<String, String> environment, Duration timeout) {

    private static final Pattern PREFIX = Pattern.compile("^souk-[a-z]+-");

    static FunctionSpec of(Resource function) {
        var properties = function.properties();
        Map<String, String> environment = new HashMap<>(Map.of("AWS_REGION", Deployment.PLACE.region()));
        properties
                .path("Environment")
                .path("Variables")
                .properties()
                .forEach(variable ->
                        environment.put(variable.getKey(), variable.getValue().asText()));
        String handler = properties.path("Handler").asText();
        int method = handler.indexOf("::");
        return new FunctionSpec(
                nameOf(function.arn()),
                function.arn(),
                method < 0 ? handler : handler.substring(0, method),
                Map.copyOf(environment),
                Duration.ofSeconds(properties.path("Timeout").asLong(3)));
    }

    /** Of a name or an ARN, with or without a qualifier. */
    static String nameOf(String nameOrArn) {
        String[] parts = nameOrArn.split(":", -1);
        String name = nameOrArn.startsWith("arn:") ? parts[6] : parts[0];
        return PREFIX.matcher(name).replaceFirst("");
    }

    String domain() {
        return name.substring(0, name.indexOf('-'));
    }
}
