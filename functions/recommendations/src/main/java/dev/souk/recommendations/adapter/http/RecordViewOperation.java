package dev.souk.recommendations.adapter.http;

import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.recommendations.application.RecordView;
import dev.souk.recommendations.domain.Shopper;
import dev.souk.recommendations.domain.Sku;

/** {@code POST /me/views}. */
final class RecordViewOperation implements HttpOperation {
    private final RecordView recordView;

    RecordViewOperation(RecordView recordView) {
        this.recordView = recordView;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        var shopper = new Shopper(request.requireShopper().subject());
        Sku sku = request.body(ViewJson.class).product();
        if (!recordView.handle(shopper, sku)) {
            throw ProductRecommendationsOperation.noSuchProduct(sku);
        }
        return HttpReply.empty(204);
    }
}
