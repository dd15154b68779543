package dev.souk.lambda.retry;

import dev.souk.lambda.Platform;
import java.time.Duration;

/**
 * The pause before another attempt at what somebody else was faster at: exponential with full jitter (AWS Architecture Blog,
 * "Exponential Backoff And Jitter", 2015), so that writers that met once do not meet again.
 */
public final class Backoff {
    private static final long FIRST_PAUSE_MILLIS = 10;
    private static final long LONGEST_PAUSE_MILLIS = 400;
    private static final int LARGEST_SHIFT = 16;

    private Backoff() {}

    /**
     * Waits from zero to {@code 20, 40, 80 … 400} milliseconds before the second, third, fourth … attempt, all lengths being as
     * likely. The first attempt does not wait.
     *
     * @param attempt counted from 1
     * @throws IllegalStateException when the thread is interrupted meanwhile
     */
    public static void before(int attempt) {
        if (attempt <= 1) {
            return;
        }
        long bound = Math.min(LONGEST_PAUSE_MILLIS, FIRST_PAUSE_MILLIS << Math.min(attempt - 1, LARGEST_SHIFT));
        Platform platform = Platform.current();
        platform.pause(Duration.ofMillis(platform.random().nextLong(bound + 1)));
    }
}
