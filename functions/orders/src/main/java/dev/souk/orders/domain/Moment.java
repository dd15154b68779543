package dev.souk.orders.domain;

import java.time.Instant;

/** A moment in the life of an order. */
public sealed interface Moment {

    /**
     * When the order had just reached a version.
     *
     * @param number 1 for its placing
     */
    record Version(long number) implements Moment {}

    /** By the clocks that stamped its events. */
    record Time(Instant instant) implements Moment {}
}
