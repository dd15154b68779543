package dev.souk.inventory.application;

import dev.souk.inventory.domain.OrderId;
import dev.souk.inventory.domain.Reservation;
import dev.souk.inventory.domain.Reservation.Committed;
import dev.souk.inventory.domain.Reservation.Held;
import dev.souk.inventory.domain.Reservation.Rejected;
import dev.souk.inventory.domain.Reservation.Released;

/** Turns the hold of a confirmed order into a sale. */
public final class CommitReservation {
    private final Reservations reservations;

    public CommitReservation(Reservations reservations) {
        this.reservations = reservations;
    }

    /** @throws ReservationNotHeld when the order has no hold that could be sold: someone must look at it */
    public void handle(OrderId order) {
        Reservation standing =
                reservations.find(order).orElseThrow(() -> new ReservationNotHeld(order, "there is no reservation"));
        requireCommitted(standing instanceof Held held ? reservations.commit(held, held.commit()) : standing);
    }

    private static void requireCommitted(Reservation standing) {
        switch (standing) {
            case Committed _ -> {}
            case Held held -> throw new ReservationNotHeld(held.order(), "it is still held after the commit");
            // The cancellation was heard of before the confirmation; the units are back where they belong.
            case Released released when released.reason().equals(CancelReservation.REASON) -> {}
            case Released released ->
                throw new ReservationNotHeld(released.order(), "it was released: " + released.reason());
            case Rejected rejected -> throw new ReservationNotHeld(rejected.order(), "it was rejected");
        }
    }
}
