package dev.souk.simulator.stack;

/** The end of a function's process in the middle of its work. An error, so that the function does not catch it. */
final class Crashed extends Error {
    private final boolean outOfTime;

    private Crashed(String message, boolean outOfTime) {
        super(message, null, false, false);
        this.outOfTime = outOfTime;
    }

    static Crashed killed() {
        return new Crashed("the process died", false);
    }

    static Crashed timedOut() {
        return new Crashed("the invocation ran out of time", true);
    }

    boolean outOfTime() {
        return outOfTime;
    }
}
