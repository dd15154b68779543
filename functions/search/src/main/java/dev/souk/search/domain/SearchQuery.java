package dev.souk.search.domain;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, and which page of it.
 *
 * @param after where the page before ended, as the index put it; null for the first page
 * @param limit how many hits a page holds, at least 1
 */
public record SearchQuery(
        SearchText text,
        Filters filters,
        PriceRange prices,
        SearchOrder order,
        @Nullable String after,
        int limit) {
    /** @throws IllegalArgumentException when the limit is below 1 */
    public SearchQuery {
        if (limit < 1) {
            throw new IllegalArgumentException("a page holds at least 1 hit, got %d".formatted(limit));
        }
    }
}
