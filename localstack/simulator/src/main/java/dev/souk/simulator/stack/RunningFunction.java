package dev.souk.simulator.stack;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.localstack.json.Json;
import dev.souk.localstack.lambda.Invocation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A started function: its handler, made once, on the platform of its sandbox. */
final class RunningFunction {
    private static final String UNHANDLED = "Unhandled";

    private final FunctionSpec function;
    private final ClassLoader code;
    private final Sandbox sandbox;
    private @Nullable RequestStreamHandler handler;
    private boolean alive = true;

    /** @param code where its handler comes from */
    RunningFunction(FunctionSpec function, ClassLoader code, Sandbox sandbox) {
        this.function = function;
        this.code = code;
        this.sandbox = sandbox;
    }

    /** Whether it can serve again: not after a crash or when it ran out of time. */
    boolean isAlive() {
        return alive;
    }

    Invocation serve(String payload, Instant deadline) {
        sandbox.begin(deadline);
        try {
            String answer = sandbox.call(() -> handle(payload));
            return new Invocation(Json.parse(answer.isEmpty() ? "null" : answer), null);
        } catch (Crashed crash) {
            alive = false;
            return crash.outOfTime()
                    ? failed("Sandbox.Timedout", "Task timed out")
                    : failed("Runtime.ExitError", "Runtime exited without providing a reason");
        } catch (RuntimeException e) {
            return failed(e.getClass().getName(), String.valueOf(e.getMessage()));
        }
    }

    private String handle(String payload) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            started()
                    .handleRequest(
                            new ByteArrayInputStream(payload.getBytes(StandardCharsets.UTF_8)),
                            answer,
                            new SimulatedContext(function, sandbox));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private RequestStreamHandler started() {
        RequestStreamHandler known = handler;
        if (known == null) {
            known = make();
            handler = known;
        }
        return known;
    }

    private RequestStreamHandler make() {
        try {
            Object made = Class.forName(function.handlerClass(), true, code)
                    .getConstructor(Map.class)
                    .newInstance(function.environment());
            return (RequestStreamHandler) made;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Crashed crash) {
                throw crash;
            }
            throw new IllegalStateException("%s could not be made".formatted(function.name()), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s could not be made".formatted(function.name()), e);
        }
    }

    static Invocation failed(String type, String message) {
        return new Invocation(Json.object().put("errorType", type).put("errorMessage", message), UNHANDLED);
    }
}
