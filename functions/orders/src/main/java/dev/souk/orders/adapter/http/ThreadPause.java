package dev.souk.orders.adapter.http;

import dev.souk.orders.application.Pause;
import java.time.Duration;

/** Lets the current thread sleep. */
public final class ThreadPause implements Pause {
    @Override
    public void take(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the outcome of an order", e);
        }
    }
}
