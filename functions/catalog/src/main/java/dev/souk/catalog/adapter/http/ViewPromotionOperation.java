package dev.souk.catalog.adapter.http;

import dev.souk.catalog.application.promotion.Promotions;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;

/** {@code GET /admin/promotions/{code}}. */
final class ViewPromotionOperation implements HttpOperation {
    private final Promotions promotions;

    ViewPromotionOperation(Promotions promotions) {
        this.promotions = promotions;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        request.requireStaff();
        return promotions
                .find(PromotionRequests.code(request))
                .map(promotion -> PromotionRequests.reply(200, promotion))
                .orElseThrow(PromotionRequests::notFound);
    }
}
