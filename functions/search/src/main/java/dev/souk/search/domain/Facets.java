package dev.souk.search.domain;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many hits there would be for each value of each facet. Every facet is counted as if it were not filtered itself, so
 * that the alternatives to what is selected keep their numbers.
 *
 * @param attributes counts by the attribute's name
 */
public record Facets(
        List<Count> categories,
        List<Count> brands,
        List<Count> priceBands,
        List<Count> availabilities,
        Map<String, List<Count>> attributes) {
    public static final Facets NONE = new Facets(List.of(), List.of(), List.of(), List.of(), Map.of());
    /** More values of a facet than these are left out, the rarest first. */
    public static final int MAX_VALUES = 50;
    /** More attributes than these are left out, those on the fewest hits first. */
    public static final int MAX_ATTRIBUTES = 20;

    private static final Comparator<Count> MOST_FIRST =
            Comparator.comparingLong(Count::hits).reversed().thenComparing(Count::value);

    public Facets {
        categories = List.copyOf(categories);
        brands = List.copyOf(brands);
        priceBands = List.copyOf(priceBands);
        availabilities = List.copyOf(availabilities);
        Map<String, List<Count>> copies = new LinkedHashMap<>();
        attributes.forEach((name, counts) -> copies.put(name, List.copyOf(counts)));
        attributes = Collections.unmodifiableMap(copies);
    }

    /** How many hits have one value. */
    public record Count(String value, long hits) {}

    /** The values with most hits first, as many as are shown. */
    public static List<Count> mostFirst(Map<String, Long> hitsByValue) {
        return hitsByValue.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(MOST_FIRST)
                .limit(MAX_VALUES)
                .toList();
    }

    /** Attributes by name, as many as are shown: those on most hits. */
    public static Map<String, List<Count>> widespread(Map<String, Map<String, Long>> hitsByAttribute) {
        Map<String, Long> spread = new TreeMap<>();
        hitsByAttribute.forEach((name, hits) -> spread.put(
                name, hits.values().stream().mapToLong(Long::longValue).sum()));
        Map<String, List<Count>> shown = new TreeMap<>();
        mostFirst(spread).stream()
                .limit(MAX_ATTRIBUTES)
                .forEach(name ->
                        shown.put(name.value(), mostFirst(hitsByAttribute.getOrDefault(name.value(), Map.of()))));
        return shown;
    }
}
