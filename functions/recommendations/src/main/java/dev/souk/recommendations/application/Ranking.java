package dev.souk.recommendations.application;

import dev.souk.recommendations.domain.Sku;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The order in which weighed products are shown. */
final class Ranking {
    private Ranking() {}

    /** Ties go by sku, so that the same statistics always give the same answer. */
    static Comparator<Map.Entry<Sku, Double>> highestFirst() {
        return Map.Entry.<Sku, Double>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey());
    }

    static List<Sku> highestFirst(Map<Sku, Double> weights) {
        return weights.entrySet().stream()
                .sorted(highestFirst())
                .map(Map.Entry::getKey)
                .toList();
    }
}
