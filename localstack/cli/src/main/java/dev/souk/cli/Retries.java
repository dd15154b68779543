package dev.souk.cli;

import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Sends a request again whose answer is missing or may be better next time: 429 and everything from 500. Only for requests
 * that may be repeated: reads, writes under an Idempotency-Key, and such as leave nothing behind but an empty cart.
 */
public final class Retries {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final long LONGEST_PAUSE_NANOS = 2_000_000_000;

    private final int attempts;
    private final long firstPauseNanos;
    private final AtomicLong again = new AtomicLong();

    /**
     * @param attempts how often a request is sent at most, at least once
     * @param firstPauseNanos before it is sent again; doubles up to two seconds
     */
    public Retries(int attempts, long firstPauseNanos) {
        this.attempts = attempts;
        this.firstPauseNanos = firstPauseNanos;
    }

    /** Sends every request once. */
    public static Retries none() {
        return new Retries(1, 0);
    }

    /** How many requests were sent again so far, each as often as it was. */
    public long again() {
        return again.get();
    }

    ShopClient.Answer send(Supplier<ShopClient.Answer> request) {
        for (int attempt = 1; attempt < attempts; attempt++) {
            try {
                ShopClient.Answer answer = request.get();
                if (answer.status() != TOO_MANY_REQUESTS && answer.status() < SERVER_ERROR) {
                    return answer;
                }
            } catch (UncheckedIOException e) {
                // No answer, so nobody knows: as good a reason to ask again.
                System.getLogger(Retries.class.getName()).log(System.Logger.Level.DEBUG, "no answer", e);
            }
            LockSupport.parkNanos(Math.min(LONGEST_PAUSE_NANOS, firstPauseNanos << Math.min(attempt - 1, 20)));
            again.incrementAndGet();
        }
        return request.get();
    }
}
