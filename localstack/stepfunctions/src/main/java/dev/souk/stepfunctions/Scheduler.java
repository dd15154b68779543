package dev.souk.stepfunctions;

import java.time.Duration;
import java.time.InstantSource;

/** Time and threads as the interpreter needs them, so that a test can bring its own. */
public interface Scheduler extends InstantSource {

    /** Runs the work soon, on another thread or later on this one, but never inside this call. */
    void run(Runnable work);

    /** Runs the work once the delay has passed, unless it is cancelled before. */
    Timer after(Duration delay, Runnable work);

    /** Work that waits for its time. */
    interface Timer {
        Timer NONE = () -> {};

        void cancel();
    }
}
