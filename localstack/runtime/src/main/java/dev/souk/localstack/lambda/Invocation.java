package dev.souk.localstack.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * What an invocation came to.
 *
 * @param payload the function's JSON, or {@code {errorType, errorMessage, stackTrace}} when it failed
 * @param functionError {@code Unhandled} when the function threw or timed out, otherwise null
 */
public record Invocation(JsonNode payload, @Nullable String functionError) {

    public boolean failed() {
        return functionError != null;
    }
}
