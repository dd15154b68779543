package dev.souk.recommendations.domain;

import java.util.Map;

/**
 * What the catalogue says about a product, as far as it matters here.
 *
 * @param brand empty when it names none
 */
public record ProductFacts(
        String label, String category, String brand, Map<String, String> attributes, boolean published) {
    public ProductFacts {
        attributes = Map.copyOf(attributes);
    }
}
