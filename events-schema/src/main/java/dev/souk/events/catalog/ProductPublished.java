package dev.souk.events.catalog;

import dev.souk.events.EventData;
import dev.souk.events.MoneyAmount;
import dev.souk.events.Require;

/**
 * A product entered the catalogue.
 *
 * @param sku the product's stock keeping unit
 * @param name what shoppers read
 * @param category the category the product is listed in
 * @param price what one unit costs, VAT included
 */
public record ProductPublished(String sku, String name, String category, MoneyAmount price) implements EventData {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public ProductPublished {
        Require.text("sku", sku);
        Require.text("name", name);
        Require.text("category", category);
        Require.present("price", price);
    }
}
