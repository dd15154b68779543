package dev.souk.catalog.adapter.http;

import dev.souk.catalog.application.promotion.EndPromotion;
import dev.souk.catalog.domain.promotion.EndPromotionResult.Ended;
import dev.souk.catalog.domain.promotion.EndPromotionResult.NoSuchPromotion;
import dev.souk.catalog.domain.promotion.EndPromotionResult.VersionMissing;
import dev.souk.catalog.domain.promotion.EndPromotionResult.VersionStale;
import dev.souk.catalog.domain.promotion.Promotion;
import dev.souk.catalog.domain.promotion.PromotionCode;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;

/** {@code DELETE /admin/promotions/{code}}. */
final class EndPromotionOperation implements HttpOperation {
    private final EndPromotion end;

    EndPromotionOperation(EndPromotion end) {
        this.end = end;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        request.requireStaff();
        PromotionCode code = PromotionRequests.code(request);
        return switch (end.handle(code, PromotionRequests.expectedVersion(request))) {
            case Ended(Promotion promotion) -> PromotionRequests.reply(200, promotion);
            case NoSuchPromotion _ -> throw PromotionRequests.notFound();
            case VersionMissing(long current) -> throw PromotionRequests.missing(current);
            case VersionStale(long current) -> throw PromotionRequests.stale(current);
        };
    }
}
