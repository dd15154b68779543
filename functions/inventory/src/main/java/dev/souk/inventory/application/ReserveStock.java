package dev.souk.inventory.application;

import dev.souk.inventory.domain.Lines;
import dev.souk.inventory.domain.OrderId;
import dev.souk.inventory.domain.Reservation;
import dev.souk.inventory.domain.Reservation.Committed;
import dev.souk.inventory.domain.Reservation.Expired;
import dev.souk.inventory.domain.Reservation.Held;
import dev.souk.inventory.domain.Reservation.Rejected;
import dev.souk.inventory.domain.Reservation.Released;
import dev.souk.inventory.domain.ReserveStockResult;
import dev.souk.inventory.domain.ReserveStockResult.OutOfStock;
import dev.souk.inventory.domain.ReserveStockResult.Refused;
import dev.souk.inventory.domain.ReserveStockResult.Reserved;
import dev.souk.inventory.domain.Sku;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Sets the units of an order aside: all of them, or none. The same order always hears the same answer, unless its hold has
 * expired in between; asking again makes the hold last longer.
 */
public final class ReserveStock {
    /**
     * How long units are kept for an order of which nothing more is heard. A checkout ends its hold itself, and is looked after
     * until it has; so this is for the day on which that fails, and must outlast whatever keeps a confirmation from being heard.
     */
    public static final Duration HOLD = Duration.ofHours(24);

    /** A hold that was made less than this ago is a retry's own, and not worth a write. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Reservations reservations;
    private final Clock clock;

    public ReserveStock(Reservations reservations, Clock clock) {
        this.reservations = reservations;
        this.clock = clock;
    }

    /**
     * @throws IllegalArgumentException when there are no lines
     * @throws IllegalStateException when the order already wished for something else
     */
    public ReserveStockResult handle(OrderId order, Lines lines) {
        Instant expiresAt = clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(HOLD);
        // The attempt itself finds an earlier reservation, so the usual way costs no read.
        return switch (reservations.hold(new Held(order, lines, expiresAt, 1))) {
            case HoldResult.Stored _ -> new Reserved();
            case HoldResult.AlreadyDecided(Held held) -> answer(renewed(held, expiresAt), lines);
            case HoldResult.AlreadyDecided(Reservation standing) -> answer(standing, lines);
            case HoldResult.SoldOut(List<Sku> missing) ->
                // Written down, so that a retry hears the same even if goods arrive in between.
                answer(reservations.decide(new Rejected(order, lines, missing, 1)), lines);
        };
    }

    /** Past its time but not yet given back, a hold still keeps the units from others: it may be renewed. */
    private Reservation renewed(Held held, Instant expiresAt) {
        return held.expiresAt().plus(FRESH).isBefore(expiresAt)
                ? reservations.renew(held, held.until(expiresAt))
                : held;
    }

    private static ReserveStockResult answer(Reservation standing, Lines lines) {
        if (standing instanceof Released || standing instanceof Expired) {
            return new Refused();
        }
        if (!standing.lines().sameWish(lines)) {
            throw new IllegalStateException("order %s must ask again for the lines it asked for first, got %s after %s"
                    .formatted(
                            standing.order().value(),
                            lines.all(),
                            standing.lines().all()));
        }
        return switch (standing) {
            case Held _, Committed _ -> new Reserved();
            case Rejected rejected -> new OutOfStock(rejected.missing());
            case Released _, Expired _ -> new Refused();
        };
    }
}
