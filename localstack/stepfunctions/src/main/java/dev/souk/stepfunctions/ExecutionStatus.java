package dev.souk.stepfunctions;

/** Status of an execution, by AWS's names. */
public enum ExecutionStatus {
    RUNNING,
    SUCCEEDED,
    FAILED,
    TIMED_OUT,
    ABORTED
}
