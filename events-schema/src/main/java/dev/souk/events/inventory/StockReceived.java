package dev.souk.events.inventory;

import dev.souk.events.EventData;
import dev.souk.events.Require;

/**
 * Units of a product arrived and can be sold.
 *
 * @param sku the product's stock keeping unit
 * @param quantity units that arrived, at least one
 * @param reference what the receipt belongs to, e.g. a delivery note
 */
public record StockReceived(String sku, int quantity, String reference) implements EventData {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public StockReceived {
        Require.text("sku", sku);
        Require.atLeastOne("quantity", quantity);
        Require.text("reference", reference);
    }
}
