package dev.souk.inventory.application;

import dev.souk.inventory.domain.OrderId;

/** A confirmed order whose units are not set aside: never to be acknowledged silently. */
public final class ReservationNotHeld extends RuntimeException {
    public ReservationNotHeld(OrderId order, String found) {
        super("order %s was confirmed, so its reservation must be held, but %s".formatted(order.value(), found));
    }
}
