package dev.souk.events.cart;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.souk.events.Require;

/**
 * How many units of one product an abandoned cart holds.
 *
 * @param sku the product's stock keeping unit
 * @param quantity units, at least one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AbandonedLine(String sku, int quantity) {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public AbandonedLine {
        Require.text("sku", sku);
        Require.atLeastOne("quantity", quantity);
    }
}
