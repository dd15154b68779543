package dev.souk.events.catalog;

import dev.souk.events.EventData;
import dev.souk.events.MoneyAmount;
import dev.souk.events.Require;

/**
 * What the catalogue says about a product changed; the fields hold what is true now.
 *
 * @param sku the product's stock keeping unit
 * @param name what shoppers read
 * @param category the category the product is listed in
 * @param price what one unit costs, VAT included
 */
public record ProductUpdated(String sku, String name, String category, MoneyAmount price) implements EventData {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public ProductUpdated {
        Require.text("sku", sku);
        Require.text("name", name);
        Require.text("category", category);
        Require.present("price", price);
    }
}
