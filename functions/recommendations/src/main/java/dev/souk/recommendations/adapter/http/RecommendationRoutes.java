package dev.souk.recommendations.adapter.http;

import dev.souk.lambda.http.HttpOperation;
import dev.souk.recommendations.application.CoPurchases;
import dev.souk.recommendations.application.Histories;
import dev.souk.recommendations.application.ListViews;
import dev.souk.recommendations.application.Products;
import dev.souk.recommendations.application.RecommendForProduct;
import dev.souk.recommendations.application.RecommendForShopper;
import dev.souk.recommendations.application.RecordView;
import java.time.Clock;
import java.util.Map;

/** The operations of docs/openapi/recommendations.yaml. */
final class RecommendationRoutes {
    private RecommendationRoutes() {}

    static Map<String, HttpOperation> of(Products products, CoPurchases purchases, Histories histories, Clock clock) {
        return Map.of(
                "GET /products/{sku}/recommendations",
                        new ProductRecommendationsOperation(new RecommendForProduct(products, purchases)),
                "GET /me/recommendations",
                        new MyRecommendationsOperation(new RecommendForShopper(products, purchases, histories, clock)),
                "POST /me/views", new RecordViewOperation(new RecordView(products, histories, clock)),
                "GET /me/recently-viewed", new RecentlyViewedOperation(new ListViews(products, histories, clock)));
    }
}
