package dev.souk.lambda;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What ties the steps of one customer action together. Every function wrapper sets it for the time of an invocation;
 * adapters that write events read it; use cases never see it.
 *
 * @param correlationId the same for everything one request causes
 * @param causationId the event that caused this work, or null for a request from outside
 * @param traceparent W3C Trace Context header, or null when the caller sent none
 */
public record Correlation(
        String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent) {
    private static final ScopedValue<Correlation> CURRENT = ScopedValue.newInstance();

    /** @throws IllegalStateException outside an invocation */
    public static Correlation current() {
        return CURRENT.orElseThrow(() -> new IllegalStateException("no correlation is set: not inside an invocation"));
    }

    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    public <R> R call(Supplier<R> work) {
        return ScopedValue.where(CURRENT, this).<R, RuntimeException>call(work::get);
    }
}
