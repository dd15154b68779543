package dev.souk.stepfunctions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where an execution stands. Output and error are there only once it has ended, by its kind of end. */
record ExecutionState(
        ExecutionStatus status,
        Instant startedAt,
        @Nullable Instant stoppedAt,
        @Nullable String output,
        @Nullable ErrorOutput error,
        int redriveCount,
        @Nullable Instant redrivenAt) {

    static ExecutionState startedAt(Instant now) {
        return new ExecutionState(ExecutionStatus.RUNNING, now, null, null, null, 0, null);
    }

    ExecutionState ended(ExecutionStatus status, Instant now, @Nullable String output, @Nullable ErrorOutput error) {
        return new ExecutionState(status, startedAt, now, output, error, redriveCount, redrivenAt);
    }

    ExecutionState redriven(Instant now) {
        return new ExecutionState(ExecutionStatus.RUNNING, startedAt, null, null, null, redriveCount + 1, now);
    }

    boolean running() {
        return status == ExecutionStatus.RUNNING;
    }
}
