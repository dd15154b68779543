package dev.souk.inventory.application;

import dev.souk.inventory.domain.OrderId;
import dev.souk.inventory.domain.ReleaseStockResult;
import dev.souk.inventory.domain.Reservation;
import dev.souk.inventory.domain.Reservation.Committed;
import dev.souk.inventory.domain.Reservation.Expired;
import dev.souk.inventory.domain.Reservation.Held;
import dev.souk.inventory.domain.Reservation.Rejected;
import dev.souk.inventory.domain.Reservation.Released;

/**
 * Gives back what an order held. When the order holds nothing yet, a tombstone is left, so that a reserve that was slower than
 * its own compensation is refused.
 */
public final class ReleaseStock {
    private final Reservations reservations;

    public ReleaseStock(Reservations reservations) {
        this.reservations = reservations;
    }

    /** @param reason why the order is given up; it goes out with the fact */
    public ReleaseStockResult handle(OrderId order, String reason) {
        if (reason.equals(CancelReservation.REASON)) {
            // Unlike a rejection, a cancellation may find the units sold already.
            new CancelReservation(reservations).handle(order);
        }
        Reservation standing =
                reservations.find(order).orElseGet(() -> reservations.decide(Released.tombstone(order, reason)));
        return standing instanceof Held held
                ? answer(reservations.release(held, held.release(reason)))
                : answer(standing);
    }

    private static ReleaseStockResult answer(Reservation standing) {
        return switch (standing) {
            case Released released ->
                released.lines().isEmpty() ? ReleaseStockResult.NOTHING_HELD : ReleaseStockResult.RELEASED;
            case Rejected _, Expired _ -> ReleaseStockResult.NOTHING_HELD;
            case Committed _ -> ReleaseStockResult.ALREADY_COMMITTED;
            case Held held ->
                throw new IllegalStateException("a release must end the hold of order %s, it still stands"
                        .formatted(held.order().value()));
        };
    }
}
