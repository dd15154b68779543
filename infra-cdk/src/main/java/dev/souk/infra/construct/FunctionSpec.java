package dev.souk.infra.construct;

import java.util.Map;
import java.util.TreeMap;

/**
 * What sets one function apart from the others.
 *
 * @param domain whose package it runs, e.g. {@code orders}
 * @param part what it does there, e.g. {@code http}; the function's name is {@code souk-<stage>-<domain>-<part>}
 * @param handler the handler's class within the domain's package, e.g. {@code adapter.http.OrdersHttpHandler}
 * @param timeoutSeconds after which Lambda stops it
 * @param environment its variables besides those that every function has
 * @param memoryMebibytes its memory, and with it its share of a processor
 * @param single whether only one instance of it may run at a time
 */
public record FunctionSpec(
        String domain,
        String part,
        String handler,
        int timeoutSeconds,
        Map<String, String> environment,
        int memoryMebibytes,
        boolean single) {
    private static final String HTTP = "http";
    private static final int MEMORY_MEBIBYTES = 1024;
    private static final int REQUEST_SECONDS = 10;
    private static final int BATCH_SECONDS = 30;

    public FunctionSpec {
        environment = Map.copyOf(environment);
    }

    /** A function of the usual size. */
    public FunctionSpec(
            String domain, String part, String handler, int timeoutSeconds, Map<String, String> environment) {
        this(domain, part, handler, timeoutSeconds, environment, MEMORY_MEBIBYTES, false);
    }

    /** A function that answers the API's requests. */
    public static FunctionSpec http(String domain, String handler) {
        return new FunctionSpec(domain, HTTP, "adapter.http." + handler, REQUEST_SECONDS, Map.of());
    }

    /** A function that takes batches from a queue or a stream. */
    public static FunctionSpec listener(String domain, String part, String handler) {
        return new FunctionSpec(domain, part, "adapter.events." + handler, BATCH_SECONDS, Map.of());
    }

    /** A function that does one step of a state machine. */
    public static FunctionSpec task(String domain, String part, String handler) {
        return new FunctionSpec(domain, part, "adapter.workflow." + handler, REQUEST_SECONDS, Map.of());
    }

    /** The same with a variable more. */
    public FunctionSpec with(String variable, String value) {
        Map<String, String> more = new TreeMap<>(environment);
        more.put(variable, value);
        return new FunctionSpec(domain, part, handler, timeoutSeconds, more, memoryMebibytes, single);
    }

    /** The same, stopped after so many seconds. */
    public FunctionSpec stoppedAfter(int seconds) {
        return new FunctionSpec(domain, part, handler, seconds, environment, memoryMebibytes, single);
    }

    /** The same with this much memory. */
    public FunctionSpec withMemory(int mebibytes) {
        return new FunctionSpec(domain, part, handler, timeoutSeconds, environment, mebibytes, single);
    }

    /** The same, of which only one instance may run at a time. */
    public FunctionSpec oneAtATime() {
        return new FunctionSpec(domain, part, handler, timeoutSeconds, environment, memoryMebibytes, true);
    }

    /** The function's name without the stage, e.g. {@code orders-http}. */
    public String name() {
        return domain + "-" + part;
    }

    /** Whether it answers the API's requests. */
    boolean answersRequests() {
        return part.equals(HTTP);
    }

    /** The handler as Lambda wants it. */
    String handlerClass() {
        return "dev.souk.%s.%s".formatted(domain, handler);
    }
}
