package dev.souk.stepfunctions;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.stepfunctions.TaskOutcome.Succeeded;
import dev.souk.stepfunctions.TaskOutcome.TaskFailure;

/** Translates what came of a function's invocation into what a {@code lambda:invoke} task sees of it. */
public final class LambdaInvoke {
    private LambdaInvoke() {}

    /** The function answered. */
    public static TaskOutcome answered(JsonNode payload) {
        ObjectNode result = JsonNodeFactory.instance.objectNode();
        result.put("ExecutedVersion", "$LATEST");
        result.set("Payload", payload);
        result.put("StatusCode", 200);
        return new Succeeded(result);
    }

    /**
     * The function threw, ran out of time or memory: the error's name is the payload's {@code errorType}, and
     * {@code Lambda.Unknown} when it has none, as after a time-out.
     */
    public static TaskOutcome functionError(JsonNode payload) {
        JsonNode errorType = payload.path("errorType");
        if (errorType.isTextual()) {
            return new TaskFailure(errorType.textValue(), payload.toString());
        }
        return new TaskFailure(
                "Lambda.Unknown",
                "The cause could not be determined because Lambda did not return an error type. Returned payload: "
                        + payload);
    }

    /**
     * The service refused the call.
     *
     * @param code Lambda's error code without prefix, e.g. {@code TooManyRequestsException}
     */
    public static TaskOutcome serviceError(String code, String message) {
        return new TaskFailure("Lambda." + code, message);
    }
}
