package dev.souk.events.inventory;

import dev.souk.events.EventData;
import dev.souk.events.Require;

/**
 * A product that could be bought freely has few units left, or none.
 *
 * @param sku the product's stock keeping unit
 * @param available units that can still be promised
 */
public record StockRunningLow(String sku, Long available) implements EventData {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public StockRunningLow {
        Require.text("sku", sku);
        Require.present("available", available);
        if (available < 0) {
            throw new IllegalArgumentException("available must not be negative, got %d".formatted(available));
        }
    }
}
