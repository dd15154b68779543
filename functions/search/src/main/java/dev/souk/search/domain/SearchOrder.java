package dev.souk.search.domain;

import java.util.Arrays;
import java.util.Optional;

/** In which order hits are shown; equals are ordered by sku. */
public enum SearchOrder {
    RELEVANCE("relevance"),
    PRICE_ASCENDING("price-asc"),
    PRICE_DESCENDING("price-desc"),
    NAME("name");

    private final String label;

    SearchOrder(String label) {
        this.label = label;
    }

    public static Optional<SearchOrder> labelled(String label) {
        return Arrays.stream(values())
                .filter(order -> order.label.equals(label))
                .findFirst();
    }

    /** How the API names it. */
    public String label() {
        return label;
    }
}
