package dev.souk.recommendations.adapter.dynamodb;

import dev.souk.recommendations.domain.Decay;
import dev.souk.recommendations.domain.Purchase;
import dev.souk.recommendations.domain.Sku;
import dev.souk.recommendations.domain.Totals;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What a purchase adds to which item: one item per product for its companions and one for itself, so that the writes
 * grow with the products of an order and not with their pairs.
 */
record PurchaseWeights(Map<Map<String, AttributeValue>, Map<String, Long>> byKey) {
    static final String ALONE = "bought";

    private static final String PURCHASES = "purchases";
    private static final String PRODUCTS = "products";
    private static final String PAIRED = "paired";

    static PurchaseWeights of(Purchase purchase, Decay decay, long epoch, int sign) {
        long one = sign * decay.kept(1, purchase.at(), epoch);
        long pair = sign * decay.kept(purchase.pairWeight(), purchase.at(), epoch);
        int products = purchase.skus().size();
        Map<Map<String, AttributeValue>, Map<String, Long>> byKey = new HashMap<>();
        for (Sku sku : purchase.skus()) {
            byKey.put(RecommendationKeys.bought(sku), Map.of(ALONE, one));
            add(byKey, RecommendationKeys.mostBought(RecommendationKeys.shard(sku.value())), sku, one);
            for (Sku other : purchase.skus()) {
                if (!other.equals(sku)) {
                    add(byKey, RecommendationKeys.companions(sku), other, pair);
                }
            }
        }
        byKey.put(
                RecommendationKeys.totals(RecommendationKeys.shard(purchase.orderId())),
                Map.of(PURCHASES, one, PRODUCTS, one * products, PAIRED, products == 1 ? 0 : one * products));
        return new PurchaseWeights(byKey);
    }

    private static void add(
            Map<Map<String, AttributeValue>, Map<String, Long>> byKey,
            Map<String, AttributeValue> key,
            Sku sku,
            long weight) {
        byKey.computeIfAbsent(key, _ -> new HashMap<>()).put(sku.value(), weight);
    }

    static Totals totals(Map<String, Double> sums) {
        return new Totals(
                sums.getOrDefault(PURCHASES, 0.0), sums.getOrDefault(PRODUCTS, 0.0), sums.getOrDefault(PAIRED, 0.0));
    }
}
