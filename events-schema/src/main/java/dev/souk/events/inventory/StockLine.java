package dev.souk.events.inventory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.souk.events.Require;

/**
 * How many units of one product a reservation is about.
 *
 * @param sku the product's stock keeping unit
 * @param quantity units, at least one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StockLine(String sku, int quantity) {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public StockLine {
        Require.text("sku", sku);
        Require.atLeastOne("quantity", quantity);
    }
}
