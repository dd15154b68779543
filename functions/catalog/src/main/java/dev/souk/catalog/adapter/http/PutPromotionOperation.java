package dev.souk.catalog.adapter.http;

import dev.souk.catalog.application.promotion.PutPromotion;
import dev.souk.catalog.domain.promotion.Promotion;
import dev.souk.catalog.domain.promotion.PromotionCode;
import dev.souk.catalog.domain.promotion.PutPromotionResult.Activated;
import dev.souk.catalog.domain.promotion.PutPromotionResult.Changed;
import dev.souk.catalog.domain.promotion.PutPromotionResult.Unchanged;
import dev.souk.catalog.domain.promotion.PutPromotionResult.VersionMissing;
import dev.souk.catalog.domain.promotion.PutPromotionResult.VersionStale;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;

/** {@code PUT /admin/promotions/{code}}. */
final class PutPromotionOperation implements HttpOperation {
    private final PutPromotion put;

    PutPromotionOperation(PutPromotion put) {
        this.put = put;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        request.requireStaff();
        PromotionCode code = PromotionRequests.code(request);
        Long expected = PromotionRequests.expectedVersion(request);
        return switch (put.handle(code, PromotionRequests.rule(request), expected)) {
            case Activated(Promotion promotion) ->
                PromotionRequests.reply(201, promotion)
                        .withHeader(
                                "location",
                                "/admin/promotions/" + promotion.code().value());
            case Changed(Promotion promotion) -> PromotionRequests.reply(200, promotion);
            case Unchanged(Promotion promotion) -> PromotionRequests.reply(200, promotion);
            case VersionMissing(long current) -> throw PromotionRequests.missing(current);
            case VersionStale(long current) -> throw PromotionRequests.stale(current);
        };
    }
}
