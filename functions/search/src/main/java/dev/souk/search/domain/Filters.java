package dev.souk.search.domain;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What hits are narrowed down to. Values of one kind are alternatives, kinds add up; an empty set does not narrow.
 *
 * @param attributes accepted values by the attribute's name, none of the sets empty
 */
public record Filters(
        Set<String> categories,
        Set<String> brands,
        Set<PriceBand> priceBands,
        Set<Availability> availabilities,
        Map<String, Set<String>> attributes) {
    public static final Filters NONE = new Filters(Set.of(), Set.of(), Set.of(), Set.of(), Map.of());
    public static final int MAX_VALUES = 20;
    public static final int MAX_ATTRIBUTES = 10;

    /** @throws IllegalArgumentException when there are more alternatives or attributes than a search takes */
    public Filters {
        categories = Set.copyOf(categories);
        brands = Set.copyOf(brands);
        priceBands = Set.copyOf(priceBands);
        availabilities = Set.copyOf(availabilities);
        Map<String, Set<String>> byName = new TreeMap<>();
        attributes.forEach((name, values) -> byName.put(name, Set.copyOf(values)));
        attributes = Collections.unmodifiableMap(byName);
        atMost(MAX_VALUES, "categories", categories.size());
        atMost(MAX_VALUES, "brands", brands.size());
        atMost(MAX_ATTRIBUTES, "attributes", attributes.size());
        attributes.forEach((name, values) -> atMost(MAX_VALUES, "values of " + name, values.size()));
    }

    private static void atMost(int max, String what, int given) {
        if (given > max) {
            throw new IllegalArgumentException("a search takes at most %d %s, got %d".formatted(max, what, given));
        }
    }

    /** These without one facet's own, which is what its counts are taken over. */
    public Filters without(FacetName facet) {
        return switch (facet) {
            case FacetName.Category _ -> new Filters(Set.of(), brands, priceBands, availabilities, attributes);
            case FacetName.Brand _ -> new Filters(categories, Set.of(), priceBands, availabilities, attributes);
            case FacetName.Price _ -> new Filters(categories, brands, Set.of(), availabilities, attributes);
            case FacetName.Stock _ -> new Filters(categories, brands, priceBands, Set.of(), attributes);
            case FacetName.Attribute(String name) -> {
                Map<String, Set<String>> others = new TreeMap<>(attributes);
                others.remove(name);
                yield new Filters(categories, brands, priceBands, availabilities, others);
            }
        };
    }
}
