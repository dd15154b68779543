package dev.souk.events.inventory;

import dev.souk.events.EventData;
import dev.souk.events.Require;

/**
 * A product crossed one of the borders between in stock, low and out.
 *
 * @param sku the product's stock keeping unit
 * @param availability what holds now
 * @param previous what held before
 */
public record AvailabilityChanged(String sku, Availability availability, Availability previous) implements EventData {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public AvailabilityChanged {
        Require.text("sku", sku);
        Require.present("availability", availability);
        Require.present("previous", previous);
    }
}
