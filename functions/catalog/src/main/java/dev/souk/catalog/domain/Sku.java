package dev.souk.catalog.domain;

/**
 * A product's stock keeping unit, chosen by staff and never changed.
 *
 * @param value 1 to 64 of a-z, 0-9 and hyphen, not starting with a hyphen
 */
public record Sku(String value) {
    /** @throws IllegalArgumentException when the text does not have the form of a sku */
    public Sku {
        Slug.require("sku", value);
    }
}
