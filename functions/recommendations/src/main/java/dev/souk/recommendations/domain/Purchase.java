package dev.souk.recommendations.domain;

import java.time.Instant;
import java.util.List;

/**
 * What one order says about its products.
 *
 * @param skus different products, at most {@value #MAX_SKUS}
 */
public record Purchase(String orderId, List<Sku> skus, Instant at) {
    /**
     * What one order can teach is written in one transaction. Of a larger order the first products are taken: it is a
     * restocking rather than a taste, and each of its pairs would weigh next to nothing.
     */
    public static final int MAX_SKUS = 40;

    /** @throws IllegalArgumentException when there is no product */
    public Purchase {
        skus = skus.stream().distinct().limit(MAX_SKUS).toList();
        if (skus.isEmpty()) {
            throw new IllegalArgumentException("a purchase must have a product, got none in order " + orderId);
        }
    }

    /**
     * How much each of its pairs counts: all pairs of one product together count as much as the product itself, so that a
     * large order does not drown the small ones. A purchase of one product has no pair.
     */
    public double pairWeight() {
        return skus.size() == 1 ? 0 : 1.0 / (skus.size() - 1);
    }
}
