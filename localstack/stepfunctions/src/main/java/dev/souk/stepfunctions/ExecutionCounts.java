package dev.souk.stepfunctions;

/**
 * Executions since the start of this process.
 *
 * @param started starts and redrives
 * @param openTaskTokens tasks that sent their token out and that nobody has sent it back to yet; a running execution that only waits for one is at
 *     rest, so a system is quiet when {@code running} equals it
 */
public record ExecutionCounts(
        long started, long succeeded, long failed, long timedOut, long aborted, int openTaskTokens) {

    public long running() {
        return started - succeeded - failed - timedOut - aborted;
    }
}
