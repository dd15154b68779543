package dev.souk.events.orders;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.souk.events.MoneyAmount;
import dev.souk.events.Require;

/**
 * One product of an order at the price that was quoted.
 *
 * @param sku the product's stock keeping unit
 * @param name what shoppers read
 * @param quantity units, at least one
 * @param unitPrice what one unit costs, VAT included
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrderedLine(String sku, String name, int quantity, MoneyAmount unitPrice) {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public OrderedLine {
        Require.text("sku", sku);
        Require.text("name", name);
        Require.atLeastOne("quantity", quantity);
        Require.present("unitPrice", unitPrice);
    }
}
