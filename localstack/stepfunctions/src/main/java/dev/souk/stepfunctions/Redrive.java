package dev.souk.stepfunctions;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an execution can be redriven, as DescribeExecution tells it. */
record Redrive(String status, @Nullable String reason) {
    private static final Duration LIMIT = Duration.ofDays(14);

    static Redrive of(Execution execution, Instant now) {
        ExecutionState state = execution.state();
        Instant stoppedAt = state.stoppedAt();
        if (state.running() || stoppedAt == null) {
            return new Redrive("NOT_REDRIVABLE", "Execution is RUNNING and cannot be redriven");
        }
        if (state.status() == ExecutionStatus.SUCCEEDED) {
            return new Redrive("NOT_REDRIVABLE", "Execution is SUCCEEDED and cannot be redriven");
        }
        if (stoppedAt.plus(LIMIT).isBefore(now)) {
            return new Redrive("NOT_REDRIVABLE", "Execution has exceeded the redrivable period of 14 days");
        }
        if (execution.eventCount() >= History.MAX_EVENTS - 1) {
            return new Redrive("NOT_REDRIVABLE", "Execution has exceeded the maximum number of history events");
        }
        return new Redrive("REDRIVABLE", null);
    }

    Optional<String> refusal() {
        return Optional.ofNullable(reason);
    }
}
