package dev.souk.localstack.lambda;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import java.time.Duration;
import java.util.Locale;

/** The payloads that Lambda answers with when a function fails. */
final class FunctionErrors {
    private static final String UNHANDLED = "Unhandled";

    private FunctionErrors() {}

    static Invocation threw(Throwable failure) {
        return new Invocation(described(failure), UNHANDLED);
    }

    static Invocation timedOut(String requestId, Duration timeout) {
        return of("Sandbox.Timedout", "RequestId: %s Error: %s".formatted(requestId, timeoutMessage(timeout)));
    }

    static String timeoutMessage(Duration timeout) {
        return String.format(Locale.ROOT, "Task timed out after %.2f seconds", timeout.toMillis() / 1000.0);
    }

    static Invocation of(String type, String message) {
        return new Invocation(Json.object().put("errorType", type).put("errorMessage", message), UNHANDLED);
    }

    private static ObjectNode described(Throwable failure) {
        ObjectNode error = Json.object();
        error.put("errorMessage", failure.getMessage());
        error.put("errorType", failure.getClass().getName());
        ArrayNode frames = error.putArray("stackTrace");
        for (StackTraceElement frame : failure.getStackTrace()) {
            frames.add(frame.toString());
        }
        Throwable cause = failure.getCause();
        if (cause != null) {
            error.set("cause", described(cause));
        }
        return error;
    }
}
