package dev.souk.stepfunctions;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;

/** Counts starts and ends. */
final class ExecutionCounters {
    private final LongAdder started = new LongAdder();
    private final Map<ExecutionStatus, LongAdder> ends = new ConcurrentHashMap<>();

    void started() {
        started.increment();
    }

    void redriven() {
        started.increment();
    }

    void ended(ExecutionStatus status) {
        ends.computeIfAbsent(status, _ -> new LongAdder()).increment();
    }

    ExecutionCounts counts(IntSupplier openTaskTokens) {
        // the ends first: read the other way round, an execution between the two would make the running ones negative
        long succeeded = count(ExecutionStatus.SUCCEEDED);
        long failed = count(ExecutionStatus.FAILED);
        long timedOut = count(ExecutionStatus.TIMED_OUT);
        long aborted = count(ExecutionStatus.ABORTED);
        long begun = started.sum();
        // the tokens last: one that comes back in between leaves its execution counted as running
        return new ExecutionCounts(begun, succeeded, failed, timedOut, aborted, openTaskTokens.getAsInt());
    }

    private long count(ExecutionStatus status) {
        LongAdder adder = ends.get(status);
        return adder == null ? 0 : adder.sum();
    }
}
