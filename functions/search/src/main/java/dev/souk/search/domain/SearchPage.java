package dev.souk.search.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of hits.
 *
 * @param total how many hits there are on all pages
 * @param next where this page ended, null when it is the last
 */
public record SearchPage(
        List<ListedProduct> hits,
        long total,
        Facets facets,
        @Nullable String next) {
    public static final SearchPage EMPTY = new SearchPage(List.of(), 0, Facets.NONE, null);

    public SearchPage {
        hits = List.copyOf(hits);
    }
}
