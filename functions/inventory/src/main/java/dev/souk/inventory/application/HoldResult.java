package dev.souk.inventory.application;

import dev.souk.inventory.domain.Reservation;
import dev.souk.inventory.domain.Sku;
import java.util.List;

/** How an attempt to take stock ended. */
public sealed interface HoldResult {

    /** The units are taken and the reservation is stored. */
    record Stored() implements HoldResult {}

    /**
     * Nothing was taken: these products had too few units.
     *
     * @param missing at least one
     */
    record SoldOut(List<Sku> missing) implements HoldResult {
        public SoldOut {
            missing = List.copyOf(missing);
        }
    }

    /**
     * Nothing was taken: the order has its reservation, or its refusal, already.
     *
     * @param standing what was decided first
     */
    record AlreadyDecided(Reservation standing) implements HoldResult {}
}
