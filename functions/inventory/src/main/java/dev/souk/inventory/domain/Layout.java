package dev.souk.inventory.domain;

import java.util.HashSet;
import java.util.List;

/**
 * Where a product's stock is to lie.
 *
 * @param locations which sell it, the first one first: 1 to {@link #MAX_LOCATIONS}, each once
 * @param buckets in each of them, 1 to {@link #MAX_BUCKETS}
 */
public record Layout(List<String> locations, int buckets) {
    public static final int MAX_LOCATIONS = 4;
    public static final int MAX_BUCKETS = 16;

    /** @throws IllegalArgumentException when there are too few or too many, or a location has no possible name or comes twice */
    public Layout {
        locations = List.copyOf(locations);
        locations.forEach(Part::requireLocation);
        if (locations.isEmpty()
                || locations.size() > MAX_LOCATIONS
                || new HashSet<>(locations).size() < locations.size()) {
            throw new IllegalArgumentException(
                    "locations must be 1 to %d, each once, got %d".formatted(MAX_LOCATIONS, locations.size()));
        }
        if (buckets < 1 || buckets > MAX_BUCKETS) {
            throw new IllegalArgumentException(
                    "buckets must be between 1 and %d, got %d".formatted(MAX_BUCKETS, buckets));
        }
    }
}
