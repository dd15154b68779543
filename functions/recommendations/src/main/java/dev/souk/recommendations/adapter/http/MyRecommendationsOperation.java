package dev.souk.recommendations.adapter.http;

import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.recommendations.application.RecommendForShopper;
import dev.souk.recommendations.domain.Shopper;

/** {@code GET /me/recommendations}. */
final class MyRecommendationsOperation implements HttpOperation {
    private final RecommendForShopper recommend;

    MyRecommendationsOperation(RecommendForShopper recommend) {
        this.recommend = recommend;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        var shopper = new Shopper(request.requireShopper().subject());
        return HttpReply.json(200, RecommendationsJson.of(recommend.handle(shopper, request.limit())));
    }
}
