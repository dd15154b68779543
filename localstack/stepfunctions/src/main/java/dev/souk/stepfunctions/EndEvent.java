package dev.souk.stepfunctions;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** The last event of an execution. */
record EndEvent(String type, String detailsField, ObjectNode details) {

    static EndEvent of(ExecutionState state) {
        ObjectNode error = state.error() == null ? Json.object() : state.error().details();
        return switch (state.status()) {
            case SUCCEEDED -> new EndEvent("ExecutionSucceeded", "executionSucceededEventDetails", output(state));
            case FAILED -> new EndEvent("ExecutionFailed", "executionFailedEventDetails", error);
            case TIMED_OUT -> new EndEvent("ExecutionTimedOut", "executionTimedOutEventDetails", error);
            case ABORTED -> new EndEvent("ExecutionAborted", "executionAbortedEventDetails", error);
            case RUNNING ->
                throw new IllegalArgumentException("an execution that has ended expected, got a running one");
        };
    }

    private static ObjectNode output(ExecutionState state) {
        ObjectNode details = Json.object();
        details.put("output", state.output());
        details.putObject("outputDetails").put("truncated", false);
        return details;
    }

    void appendTo(History history, long previous, Instant at) {
        history.append(type, previous, at, detailsField, details);
    }
}
