package dev.souk.inventory.application;

import dev.souk.inventory.domain.OrderId;
import dev.souk.inventory.domain.Reservation.Committed;
import dev.souk.inventory.domain.Reservation.Expired;
import dev.souk.inventory.domain.Reservation.Held;
import dev.souk.inventory.domain.Reservation.Rejected;
import dev.souk.inventory.domain.Reservation.Released;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Gives back what is held for orders that nobody confirmed in time. What one run cannot finish, the next one does. */
public final class ExpireReservations {
    /** As much as a run can do in its time. */
    static final int MAX_PER_RUN = 500;

    private final Reservations reservations;
    private final Clock clock;

    public ExpireReservations(Reservations reservations, Clock clock) {
        this.reservations = reservations;
        this.clock = clock;
    }

    /**
     * @return how many holds expired
     * @throws IllegalStateException when some could not be given back, after all others were
     */
    public int handle() {
        Instant now = clock.instant();
        List<RuntimeException> failures = new ArrayList<>();
        int expired = 0;
        for (OrderId order : reservations.heldPast(now, MAX_PER_RUN)) {
            try {
                expired += expire(order, now) ? 1 : 0;
            } catch (RuntimeException failure) {
                // One order that cannot be given back must not keep the units of the others.
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(
                    "every hold past its time must expire, %d of them did not".formatted(failures.size()),
                    failures.getFirst());
        }
        return expired;
    }

    private boolean expire(OrderId order, Instant now) {
        return reservations
                .find(order)
                .map(standing -> switch (standing) {
                    case Held held ->
                        !held.expiresAt().isAfter(now) && reservations.expire(held, held.expire()) instanceof Expired;
                    // Decided since the file was read.
                    case Committed _, Released _, Rejected _, Expired _ -> false;
                })
                .orElse(false);
    }
}
