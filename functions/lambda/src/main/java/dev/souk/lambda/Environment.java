package dev.souk.lambda;

import java.util.Map;
import java.util.Optional;

/**
 * The environment variables of one function. Passed around instead of read from the process, so that one JVM can host
 * several functions.
 */
public record Environment(Map<String, String> values) {
    public Environment {
        values = Map.copyOf(values);
    }

    /** @throws IllegalStateException when the variable is missing or blank: the function is deployed wrongly */
    public String require(String name) {
        return find(name)
                .orElseThrow(() -> new IllegalStateException("environment variable %s is missing".formatted(name)));
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(values.get(name)).filter(value -> !value.isBlank());
    }
}
