package dev.souk.payments.adapter.provider;

import java.time.Duration;

/** Lets time pass. */
@FunctionalInterface
public interface Pause {
    void take(Duration duration);
}
