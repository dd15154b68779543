package dev.souk.catalog.application;

import dev.souk.catalog.domain.Availability;
import dev.souk.catalog.domain.Sku;

/** Inventory said whether a product can be bought; news may come twice and out of order. */
public final class RecordAvailability {
    private final Availabilities availabilities;

    public RecordAvailability(Availabilities availabilities) {
        this.availabilities = availabilities;
    }

    /** @return whether it was news */
    public boolean handle(Sku sku, Availability availability, long version) {
        return availabilities.record(sku, availability, version);
    }
}
