package dev.souk.localstack.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** A clock that can also wake somebody up. */
public interface Scheduler {

    Clock clock();

    /** Runs the task once, off the caller's thread, when the delay has passed; a zero delay means as soon as possible. */
    Alarm after(Duration delay, Runnable task);

    default Instant now() {
        return clock().instant();
    }

    default void soon(Runnable task) {
        after(Duration.ZERO, task);
    }

    /** A task that has not run yet. */
    @FunctionalInterface
    interface Alarm {
        /** Does nothing when the task has already started. */
        void cancel();
    }
}
