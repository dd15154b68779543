package dev.souk.search.application;

import dev.souk.search.domain.SearchPage;
import dev.souk.search.domain.SearchQuery;

/**
 * Where products are found by words and filters. What it promises is in its contract test, so that another engine can
 * take the place of the one that is there.
 */
public interface ProductIndex {
    /**
     * Names the state that searches see now: two answers to the same query under one revision are the same.
     *
     * @throws IndexUnavailable when there is an index but it cannot be read
     */
    String revision();

    /**
     * One page of hits, with everything counted. An index that was never written to has none.
     *
     * @throws IndexUnavailable when there is an index but it cannot be read
     * @throws IllegalArgumentException when the query's position is not one of this index
     */
    SearchPage search(SearchQuery query);
}
