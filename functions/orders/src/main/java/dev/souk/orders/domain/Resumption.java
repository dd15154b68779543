package dev.souk.orders.domain;

import java.time.Instant;

/**
 * A way to resume a parked checkout.
 *
 * @param version of the event that told of the parking; the newest is not always the one that counts, as a call can come late
 * @param at when the checkout was parked with it
 */
public record Resumption(long version, Instant at, TaskToken token) {}
