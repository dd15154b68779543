package dev.souk.catalog.adapter.http;

import dev.souk.catalog.application.promotion.EndPromotion;
import dev.souk.catalog.application.promotion.Promotions;
import dev.souk.catalog.application.promotion.PutPromotion;
import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.http.HttpOperation;
import java.util.Map;

/** The operations of docs/openapi/catalog.yaml that staff manage promotions with. */
final class PromotionRoutes {
    private PromotionRoutes() {}

    static Map<String, HttpOperation> of(Promotions promotions, Cursors cursors) {
        return Map.of(
                "GET /admin/promotions", new ListPromotionsOperation(promotions, cursors),
                "GET /admin/promotions/{code}", new ViewPromotionOperation(promotions),
                "PUT /admin/promotions/{code}", new PutPromotionOperation(new PutPromotion(promotions)),
                "DELETE /admin/promotions/{code}", new EndPromotionOperation(new EndPromotion(promotions)));
    }
}
