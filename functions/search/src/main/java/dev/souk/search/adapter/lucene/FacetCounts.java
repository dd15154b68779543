package dev.souk.search.adapter.lucene;

import dev.souk.search.domain.Facets;
import dev.souk.search.domain.Facets.Count;
import dev.souk.search.domain.PriceBand;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts by value, added up over segments. */
final class FacetCounts {
    final Map<String, Long> categories = new HashMap<>();
    final Map<String, Long> brands = new HashMap<>();
    final Map<String, Long> availabilities = new HashMap<>();
    final Map<String, Map<String, Long>> attributes = new HashMap<>();
    final Map<PriceBand, Long> priceBands = new EnumMap<>(PriceBand.class);
    private long total;

    void addHits(long hits) {
        total += hits;
    }

    /** Adds to an attribute's value, both in the one term that the index has for them. */
    void addAttribute(String term, long hits) {
        int end = term.indexOf(ProductFields.SEPARATOR);
        attributes
                .computeIfAbsent(term.substring(0, end), _ -> new HashMap<>())
                .merge(term.substring(end + 1), hits, Long::sum);
    }

    void add(FacetCounts other) {
        total += other.total;
        merge(categories, other.categories);
        merge(brands, other.brands);
        merge(availabilities, other.availabilities);
        other.attributes.forEach(
                (name, values) -> merge(attributes.computeIfAbsent(name, _ -> new HashMap<>()), values));
        merge(priceBands, other.priceBands);
    }

    private static <K> void merge(Map<K, Long> into, Map<K, Long> more) {
        more.forEach((value, hits) -> into.merge(value, hits, Long::sum));
    }

    long total() {
        return total;
    }

    Facets facets() {
        return new Facets(
                Facets.mostFirst(categories),
                Facets.mostFirst(brands),
                bands(),
                Facets.mostFirst(availabilities),
                Facets.widespread(attributes));
    }

    /** From cheap to dear: a scale is read in its own order. */
    private List<Count> bands() {
        return Arrays.stream(PriceBand.values())
                .map(band -> new Count(band.label(), priceBands.getOrDefault(band, 0L)))
                .filter(count -> count.hits() > 0)
                .toList();
    }
}
