package dev.souk.catalog.domain;

/**
 * Which of several variants of the same thing a product is.
 *
 * @param family shared by all of them
 * @param options what tells this one from the others, such as {@code size: 1 l}
 */
public record Variant(String family, Labels options) {
    /** @throws IllegalArgumentException when the family has not the form of a slug, or no option tells it apart */
    public Variant {
        Slug.require("family", family);
        if (options.isEmpty()) {
            throw new IllegalArgumentException("a variant must have options that tell it from its family's others");
        }
    }
}
