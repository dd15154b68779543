package dev.souk.recommendations.domain;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What recommendations know of a product.
 *
 * @param brand empty when the catalogue names none
 * @param published whether the catalogue sells it
 */
public record KnownProduct(
        Sku sku,
        String label,
        String category,
        String brand,
        Map<String, String> attributes,
        boolean published,
        Availability availability) {
    public KnownProduct {
        attributes = Map.copyOf(attributes);
    }

    /** Whether a shopper who follows a recommendation of it can buy it. */
    public boolean canBeBought() {
        return published && availability != Availability.OUT;
    }

    /**
     * How alike two products are: the share of what either says about itself, brand and attributes, that both say
     * (Jaccard's index).
     *
     * @return from 0 to 1
     */
    public double likeness(KnownProduct other) {
        Set<Map.Entry<String, String>> all = new HashSet<>(said());
        Set<Map.Entry<String, String>> shared = new HashSet<>(said());
        all.addAll(other.said());
        shared.retainAll(other.said());
        return all.isEmpty() ? 0 : (double) shared.size() / all.size();
    }

    private Set<Map.Entry<String, String>> said() {
        Set<Map.Entry<String, String>> said = new HashSet<>(attributes.entrySet());
        if (!brand.isEmpty()) {
            // No attribute has an empty name.
            said.add(Map.entry("", brand));
        }
        return said;
    }
}
