package dev.souk.localstack.faults;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Holds the calling thread up. */
@FunctionalInterface
public interface Pause {
    void last(Duration duration);

    /** Real time; a virtual thread costs nothing meanwhile. */
    static Pause real() {
        return duration -> {
            long end = System.nanoTime() + duration.toNanos();
            for (long left = duration.toNanos();
                    left > 0 && !Thread.currentThread().isInterrupted();
                    left = end - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        };
    }
}
