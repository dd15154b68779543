package dev.souk.search.domain;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the catalog says a product is.
 *
 * @param description empty when there is none
 * @param brand who makes it, when that is known
 * @param attributes what can be filtered by, as name and value
 * @param imageUrl where a picture of it lies, when there is one
 */
public record Details(
        String name,
        String category,
        String description,
        @Nullable String brand,
        Map<String, String> attributes,
        @Nullable String imageUrl) {
    /** Keeps the attributes in the order of their names, so that the same details are written the same way. */
    public Details {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }
}
