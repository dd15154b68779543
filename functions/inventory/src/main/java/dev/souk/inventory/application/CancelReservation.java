package dev.souk.inventory.application;

import dev.souk.inventory.domain.OrderId;
import dev.souk.inventory.domain.Reservation;
import dev.souk.inventory.domain.Reservation.Committed;
import dev.souk.inventory.domain.Reservation.Expired;
import dev.souk.inventory.domain.Reservation.Held;
import dev.souk.inventory.domain.Reservation.Rejected;
import dev.souk.inventory.domain.Reservation.Released;

/**
 * Gives back what an order took when it was called off: held or sold already, or nothing yet, which leaves a tombstone. It
 * may come before the order's own confirmation is heard of.
 */
public final class CancelReservation {
    /** The reason that goes out with the fact, and by which a late commit knows that there is nothing to sell. */
    public static final String REASON = "ORDER_CANCELLED";

    private final Reservations reservations;

    public CancelReservation(Reservations reservations) {
        this.reservations = reservations;
    }

    /** Repeating it changes nothing. */
    public void handle(OrderId order) {
        end(reservations.find(order).orElseGet(() -> reservations.decide(Released.tombstone(order, REASON))));
    }

    /** A reservation changes a few times at most, so this comes to an end however often it is overtaken. */
    private void end(Reservation standing) {
        switch (standing) {
            case Held held -> end(reservations.release(held, held.release(REASON)));
            case Committed sold -> end(reservations.takeBack(sold, sold.takeBack(REASON)));
            case Expired expired -> end(reservations.close(expired, expired.close(REASON)));
            case Released _, Rejected _ -> {}
        }
    }
}
