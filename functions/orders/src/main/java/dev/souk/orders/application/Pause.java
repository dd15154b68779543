package dev.souk.orders.application;

import java.time.Duration;

/** Lets time pass between two looks. */
@FunctionalInterface
public interface Pause {
    void take(Duration duration);
}
