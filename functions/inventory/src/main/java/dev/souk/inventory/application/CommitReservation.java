package dev.souk.inventory.application;

import dev.souk.inventory.domain.OrderId;
import dev.souk.inventory.domain.Reservation;
import dev.souk.inventory.domain.Reservation.Committed;
import dev.souk.inventory.domain.Reservation.Expired;
import dev.souk.inventory.domain.Reservation.Held;
import dev.souk.inventory.domain.Reservation.Rejected;
import dev.souk.inventory.domain.Reservation.Released;
import dev.souk.inventory.domain.Sku;
import java.util.List;

/**
 * Turns the hold of a confirmed order into a sale. When the confirmation is heard of so late that the hold has expired, the units
 * are taken once more; they may be gone.
 */
public final class CommitReservation {
    private final Reservations reservations;

    public CommitReservation(Reservations reservations) {
        this.reservations = reservations;
    }

    /** @throws ReservationNotHeld when the order has no hold that could be sold: someone must look at it */
    public void handle(OrderId order) {
        Reservation standing =
                reservations.find(order).orElseThrow(() -> new ReservationNotHeld(order, "there is no reservation"));
        if (standing instanceof Held held) {
            standing = reservations.commit(held, held.commit());
        }
        requireCommitted(standing instanceof Expired expired ? retake(expired) : standing);
    }

    private Reservation retake(Expired expired) {
        Committed late = expired.commitLate();
        return switch (reservations.retake(expired, late)) {
            case HoldResult.Stored _ -> late;
            case HoldResult.AlreadyDecided(Reservation standing) -> standing;
            case HoldResult.SoldOut(List<Sku> missing) ->
                throw new ReservationNotHeld(
                        expired.order(),
                        "it expired at %s, and of %s too little is left"
                                .formatted(
                                        expired.heldUntil(),
                                        missing.stream().map(Sku::value).toList()));
        };
    }

    private static void requireCommitted(Reservation standing) {
        switch (standing) {
            case Committed _ -> {}
            case Held held -> throw new ReservationNotHeld(held.order(), "it is still held after the commit");
            // The cancellation was heard of before the confirmation; the units are back where they belong.
            case Released released when released.reason().equals(CancelReservation.REASON) -> {}
            case Released released ->
                throw new ReservationNotHeld(released.order(), "it was released: " + released.reason());
            case Expired expired ->
                throw new ReservationNotHeld(expired.order(), "it expired at " + expired.heldUntil());
            case Rejected rejected -> throw new ReservationNotHeld(rejected.order(), "it was rejected");
        }
    }
}
