package dev.souk.catalog.domain;

import java.util.Locale;

/**
 * A group of products that shoppers browse together. It exists as long as a product is in it.
 *
 * @param slug 1 to 64 of a-z, 0-9 and hyphen, not starting with a hyphen
 */
public record Category(String slug) {
    /** @throws IllegalArgumentException when the text does not have the form of a category */
    public Category {
        Slug.require("category", slug);
    }

    /** What shoppers read: {@code fresh-fruit} reads "Fresh fruit". */
    public String name() {
        String words = slug.replace('-', ' ').strip();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
