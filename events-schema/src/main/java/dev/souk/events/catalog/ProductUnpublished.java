package dev.souk.events.catalog;

import dev.souk.events.EventData;
import dev.souk.events.Require;

/**
 * A product left the catalogue; it may come back.
 *
 * @param sku the product's stock keeping unit
 */
public record ProductUnpublished(String sku) implements EventData {

    /** @throws IllegalArgumentException when the sku is missing */
    public ProductUnpublished {
        Require.text("sku", sku);
    }
}
