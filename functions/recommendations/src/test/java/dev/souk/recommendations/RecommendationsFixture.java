package dev.souk.recommendations;

import dev.souk.recommendations.application.Products;
import dev.souk.recommendations.domain.Availability;
import dev.souk.recommendations.domain.Decay;
import dev.souk.recommendations.domain.ProductFacts;
import dev.souk.recommendations.domain.Purchase;
import dev.souk.recommendations.domain.Shopper;
import dev.souk.recommendations.domain.Sku;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Names that tests share. */
public final class RecommendationsFixture {
    public static final Sku MILK = new Sku("whole-milk");
    public static final Sku BREAD = new Sku("bread");
    public static final Sku HONEY = new Sku("honey");
    public static final Sku WINE = new Sku("wine");
    public static final Shopper ANNA = new Shopper("anna");
    public static final Shopper BERT = new Shopper("bert");
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    public static final Decay DECAY = new Decay(Duration.ofDays(90));

    private RecommendationsFixture() {}

    public static Purchase purchase(String orderId, Sku... skus) {
        return new Purchase(orderId, Arrays.asList(skus), NOON);
    }

    public static ProductFacts published(Sku sku, String category) {
        return new ProductFacts("The " + sku.value(), category, "", Map.of(), true);
    }

    /** Puts these on sale, in stock, all in one category. */
    public static void sell(Products products, String category, Sku... skus) {
        for (Sku sku : List.of(skus)) {
            products.record(sku, published(sku, category), 1);
            products.record(sku, Availability.IN_STOCK, 1);
        }
    }
}
