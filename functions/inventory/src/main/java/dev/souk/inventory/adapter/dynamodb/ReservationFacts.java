package dev.souk.inventory.adapter.dynamodb;

import dev.souk.events.EventData;
import dev.souk.events.inventory.StockCommitted;
import dev.souk.events.inventory.StockLine;
import dev.souk.events.inventory.StockReservationExpired;
import dev.souk.events.inventory.StockReservationRejected;
import dev.souk.events.inventory.StockReservationReleased;
import dev.souk.events.inventory.StockReserved;
import dev.souk.inventory.domain.Reservation;
import dev.souk.inventory.domain.Reservation.Committed;
import dev.souk.inventory.domain.Reservation.Expired;
import dev.souk.inventory.domain.Reservation.Held;
import dev.souk.inventory.domain.Reservation.Rejected;
import dev.souk.inventory.domain.Reservation.Released;
import dev.souk.inventory.domain.Sku;
import java.util.List;

/** What the other domains hear of a reservation's state. */
final class ReservationFacts {
    private ReservationFacts() {}

    static List<EventData> of(Reservation reservation) {
        String order = reservation.order().value();
        List<StockLine> lines =
                reservation.lines().all().stream().map(ReservationItems::stored).toList();
        return switch (reservation) {
            // A hold that only lasts longer tells nothing new.
            case Held held when held.version() > 1 -> List.of();
            case Held held -> List.of(new StockReserved(order, lines, held.expiresAt()));
            case Committed _ -> List.of(new StockCommitted(order, lines));
            case Expired expired -> List.of(new StockReservationExpired(order, lines, expired.heldUntil()));
            case Rejected rejected ->
                List.of(new StockReservationRejected(
                        order,
                        lines,
                        rejected.missing().stream().map(Sku::value).toList()));
            // A tombstone gave nothing back, so there is nothing to tell.
            case Released _ when lines.isEmpty() -> List.of();
            case Released released -> List.of(new StockReservationReleased(order, lines, released.reason()));
        };
    }
}
