package dev.souk.recommendations.adapter.http;

import dev.souk.lambda.http.EntityTags;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import dev.souk.recommendations.application.RecommendForProduct;
import dev.souk.recommendations.domain.Sku;

/** {@code GET /products/{sku}/recommendations}. */
final class ProductRecommendationsOperation implements HttpOperation {
    /** Short, because what is out of stock is not to be recommended for long. */
    private static final String KEEP = "public, max-age=10, stale-while-revalidate=30";

    private final RecommendForProduct recommend;

    ProductRecommendationsOperation(RecommendForProduct recommend) {
        this.recommend = recommend;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        Sku sku = sku(request);
        return recommend
                .handle(sku, request.limit())
                .map(RecommendationsJson::of)
                .map(body -> EntityTags.reply(request, HttpReply.json(200, body), KEEP))
                .orElseThrow(() -> noSuchProduct(sku));
    }

    static Problem noSuchProduct(Sku sku) {
        return Problem.notFound("there is no product %s".formatted(sku.value()));
    }

    /** @throws Problem 400 when no product can have this sku */
    private static Sku sku(HttpRequest request) {
        try {
            return new Sku(request.path("sku"));
        } catch (IllegalArgumentException refused) {
            throw Problem.badRequest("invalid-sku", String.valueOf(refused.getMessage()));
        }
    }
}
