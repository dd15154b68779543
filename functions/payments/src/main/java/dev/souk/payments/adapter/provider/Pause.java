package dev.souk.payments.adapter.provider;

/** Lets time pass. */
@FunctionalInterface
public interface Pause {

    /** Returns after so many milliseconds. */
    void millis(long millis);
}
