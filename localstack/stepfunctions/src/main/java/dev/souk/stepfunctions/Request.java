package dev.souk.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Reads the members of a request. */
record Request(JsonNode input) {

    @Nullable
    String text(String field) {
        JsonNode value = input.get(field);
        return value == null || value.isNull() ? null : value.asText();
    }

    String text(String field, String fallback) {
        String value = text(field);
        return value == null ? fallback : value;
    }

    String requiredText(String field) {
        String value = text(field);
        if (value == null || value.isEmpty()) {
            throw validation(
                    "Value null at '%s' failed to satisfy constraint: Member must not be null".formatted(field));
        }
        return value;
    }

    /**
     * @param kind {@code stateMachine} or {@code execution}
     */
    String requiredArn(String field, String kind) {
        String arn = requiredText(field);
        if (!arn.startsWith("arn:aws:states:") || !arn.contains(":" + kind + ":")) {
            throw new StepFunctionsFault(
                    "InvalidArn", "Invalid Arn: 'Resource type not valid in this context: %s'".formatted(arn));
        }
        return arn;
    }

    boolean flag(String field, boolean fallback) {
        return input.path(field).asBoolean(fallback);
    }

    /** Size of a page: 0 or nothing means the most there can be. */
    int maxResults(int most) {
        int wanted = input.path("maxResults").asInt(0);
        if (wanted < 0 || wanted > 1000) {
            throw validation("Value '%d' at 'maxResults' failed to satisfy constraint: 0 to 1000".formatted(wanted));
        }
        return wanted == 0 ? most : Math.min(wanted, most);
    }

    private static StepFunctionsFault validation(String detail) {
        return new StepFunctionsFault("ValidationException", "1 validation error detected: " + detail);
    }
}
