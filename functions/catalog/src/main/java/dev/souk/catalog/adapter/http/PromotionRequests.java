package dev.souk.catalog.adapter.http;

import dev.souk.catalog.domain.promotion.Promotion;
import dev.souk.catalog.domain.promotion.PromotionCode;
import dev.souk.catalog.domain.promotion.PromotionRule;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What requests about one promotion have in common. */
final class PromotionRequests {
    private PromotionRequests() {}

    /** @throws Problem 400 when the path names no code */
    static PromotionCode code(HttpRequest request) {
        try {
            return PromotionCode.of(request.path("code"));
        } catch (IllegalArgumentException refused) {
            throw Problem.badRequest("invalid-code", String.valueOf(refused.getMessage()));
        }
    }

    /** @throws Problem 400 when the fields do not go together */
    static PromotionRule rule(HttpRequest request) {
        PromotionDraftJson draft = request.body(PromotionDraftJson.class);
        try {
            return draft.rule();
        } catch (IllegalArgumentException refused) {
            throw Problem.badRequest("invalid-body", "the body is not what this operation takes")
                    .withError("", String.valueOf(refused.getMessage()));
        }
    }

    /** The version that a change is based on, null without If-Match. */
    static @Nullable Long expectedVersion(HttpRequest request) {
        OptionalLong version = request.ifMatch();
        return version.isPresent() ? version.getAsLong() : null;
    }

    static HttpReply reply(int status, Promotion promotion) {
        return HttpReply.json(status, PromotionJson.of(promotion)).withETag(promotion.version());
    }

    static Problem notFound() {
        return Problem.notFound("there is no such promotion");
    }

    static Problem missing(long current) {
        return Problem.preconditionRequired(
                "the promotion exists in version %d; send its ETag as If-Match".formatted(current));
    }

    static Problem stale(long current) {
        return Problem.preconditionFailed(
                current == 0
                        ? "there is no such promotion yet; leave If-Match out to create it"
                        : "the promotion is in version %d now; read it again".formatted(current));
    }
}
