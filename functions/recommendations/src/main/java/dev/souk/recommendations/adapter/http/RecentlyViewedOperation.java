package dev.souk.recommendations.adapter.http;

import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.recommendations.application.ListViews;
import dev.souk.recommendations.domain.Availability;
import dev.souk.recommendations.domain.KnownProduct;
import dev.souk.recommendations.domain.Shopper;
import java.time.Instant;
import java.util.List;

/** {@code GET /me/recently-viewed}. */
final class RecentlyViewedOperation implements HttpOperation {
    private final ListViews list;

    RecentlyViewedOperation(ListViews list) {
        this.list = list;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        var shopper = new Shopper(request.requireShopper().subject());
        List<ViewedJson> items = list.handle(shopper).stream()
                .map(view -> ViewedJson.of(view.product(), view.action().at()))
                .toList();
        return HttpReply.json(200, new PageJson(items));
    }

    private record PageJson(List<ViewedJson> items) {}

    private record ViewedJson(String sku, String name, String category, Availability availability, Instant viewedAt) {
        static ViewedJson of(KnownProduct product, Instant viewedAt) {
            return new ViewedJson(
                    product.sku().value(), product.label(), product.category(), product.availability(), viewedAt);
        }
    }
}
