package dev.souk.localstack.lambda;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.souk.localstack.json.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One execution environment: a handler with a thread of its own, which serves one request at a time. */
final class Sandbox implements AutoCloseable {
    /** What Lambda returns at most from a synchronous invocation. */
    private static final int LARGEST_RESPONSE_BYTES = 6_291_556;

    private final FunctionSettings function;
    private final ClassLoader loader;
    private final Map<String, String> environment;
    private final SandboxLog log;
    private final String logStream;
    private final ExecutorService thread;
    private @Nullable RequestStreamHandler handler;
    private volatile boolean usable = true;

    Sandbox(
            FunctionSettings function,
            ClassLoader loader,
            Map<String, String> environment,
            SandboxLog log,
            String stream) {
        this.function = function;
        this.loader = loader;
        this.environment = environment;
        this.log = log;
        this.logStream = stream;
        this.thread = Executors.newSingleThreadExecutor(task -> Thread.ofPlatform()
                .daemon()
                .name("lambda-" + function.name())
                .unstarted(() -> {
                    StandardOutput.ofThisThreadGoesTo(log);
                    Thread.currentThread().setContextClassLoader(loader);
                    task.run();
                }));
    }

    /** Whether it may serve another request: not after a timeout or a failed start. */
    boolean usable() {
        return usable;
    }

    /** Lines that the last invocation printed, at most 4 KB of them. */
    String logTail() {
        return log.tail();
    }

    /** @param request its deadline is counted from the end of the cold start, as Lambda does */
    Invocation invoke(byte[] payload, InvocationContext.Request request) {
        log.beginInvocation();
        Future<Long> start = thread.submit(this::start);
        try {
            long initNanos = start.get();
            return timed(payload, request, initNanos);
        } catch (ExecutionException e) {
            usable = false;
            return reported(e.getCause() == null ? e : e.getCause());
        } catch (InterruptedException e) {
            usable = false;
            Thread.currentThread().interrupt();
            return FunctionErrors.of(
                    "Runtime.ExitError", "RequestId: %s Error: the runtime is stopping".formatted(request.id()));
        }
    }

    /** The process dies: nobody hears what the handler did, if it ran, and the next request needs a new sandbox. */
    Invocation crash(InvocationContext.Request request) {
        usable = false;
        String message = "RequestId: %s Error: Runtime exited with error: exit status 1".formatted(request.id());
        log.print(message);
        return FunctionErrors.of("Runtime.ExitError", message);
    }

    private Invocation timed(byte[] payload, InvocationContext.Request request, long initNanos)
            throws InterruptedException {
        long deadline = System.nanoTime() + function.timeout().toNanos();
        InvocationContext.Request due =
                new InvocationContext.Request(request.id(), request.invokedArn(), request.version(), deadline);
        log.print("START RequestId: %s Version: %s".formatted(request.id(), request.version()));
        long begun = System.nanoTime();
        Future<byte[]> answer = thread.submit(() -> handle(payload, due));
        Invocation result;
        try {
            result = answered(answer.get(function.timeout().toNanos(), TimeUnit.NANOSECONDS));
        } catch (ExecutionException e) {
            result = reported(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            usable = false;
            answer.cancel(true);
            log.print("%s %s".formatted(request.id(), FunctionErrors.timeoutMessage(function.timeout())));
            result = FunctionErrors.timedOut(request.id(), function.timeout());
        }
        report(request.id(), System.nanoTime() - begun, initNanos);
        return result;
    }

    /** @return nanoseconds that a cold start took, 0 for a warm sandbox */
    private long start() throws ReflectiveOperationException {
        if (handler != null) {
            return 0;
        }
        long begun = System.nanoTime();
        try {
            Class<?> type = loader.loadClass(function.handlerClass());
            Object made = type.getConstructor(Map.class).newInstance(environment);
            if (!(made instanceof RequestStreamHandler streamHandler)) {
                throw new IllegalStateException("expected a RequestStreamHandler, got " + type.getName());
            }
            handler = streamHandler;
            return System.nanoTime() - begun;
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("the handler could not be made: " + e.getCause(), e.getCause());
        }
    }

    private byte[] handle(byte[] payload, InvocationContext.Request request) throws Exception {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        InvocationContext context = new InvocationContext(function, request, logStream, log);
        if (handler != null) {
            handler.handleRequest(new ByteArrayInputStream(payload), answer, context);
        }
        return answer.toByteArray();
    }

    private static Invocation answered(byte[] answer) {
        if (answer.length > LARGEST_RESPONSE_BYTES) {
            return FunctionErrors.of(
                    "Function.ResponseSizeTooLarge",
                    "Response payload size exceeded maximum allowed payload size (%d bytes)."
                            .formatted(LARGEST_RESPONSE_BYTES));
        }
        String text = new String(answer, StandardCharsets.UTF_8);
        try {
            return new Invocation(text.isEmpty() ? Json.parse("null") : Json.parse(text), null);
        } catch (IllegalArgumentException e) {
            return FunctionErrors.of("Runtime.MarshalError", "the function's answer is not JSON: " + e.getMessage());
        }
    }

    private Invocation reported(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        log.print(trace.toString());
        return FunctionErrors.threw(failure);
    }

    /** Memory is the whole JVM's: sandboxes of one process cannot be told apart. */
    private void report(String requestId, long nanos, long initNanos) {
        double millis = nanos / 1e6;
        Runtime jvm = Runtime.getRuntime();
        String init = initNanos == 0 ? "" : String.format(Locale.ROOT, "\tInit Duration: %.2f ms", initNanos / 1e6);
        log.print("END RequestId: " + requestId);
        log.print(String.format(
                Locale.ROOT,
                "REPORT RequestId: %s\tDuration: %.2f ms\tBilled Duration: %d ms\tMemory Size: %d MB\tMax Memory Used: %d MB%s",
                requestId,
                millis,
                (long) Math.ceil(millis + initNanos / 1e6),
                function.memoryMegabytes(),
                (jvm.totalMemory() - jvm.freeMemory()) >> 20,
                init));
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
