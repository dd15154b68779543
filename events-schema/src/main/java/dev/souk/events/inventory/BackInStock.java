package dev.souk.events.inventory;

import dev.souk.events.EventData;
import dev.souk.events.Require;

/**
 * A product that was sold out can be bought again.
 *
 * @param sku the product's stock keeping unit
 * @param available units that can be promised
 */
public record BackInStock(String sku, long available) implements EventData {

    /** @throws IllegalArgumentException when a part is missing, or nothing is available */
    public BackInStock {
        Require.text("sku", sku);
        Require.atLeastOne("available", available);
    }
}
