package dev.souk.catalog.domain;

/**
 * A list of products that can be browsed: one category, or all of them.
 *
 * @param key the category's slug, or {@code *}, which no slug can be
 */
public record Listing(String key) {
    public static final Listing ALL = new Listing("*");

    public static Listing of(Category category) {
        return new Listing(category.slug());
    }
}
