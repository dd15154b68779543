package dev.souk.catalog.adapter.http;

import dev.souk.catalog.application.SetPrice;
import dev.souk.catalog.domain.Sku;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;

/** {@code PUT /admin/products/{sku}/price}. */
final class SetPriceOperation implements HttpOperation {
    private final SetPrice set;

    SetPriceOperation(SetPrice set) {
        this.set = set;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        request.requireStaff();
        Sku sku = Slugs.sku(request);
        Long expected = ProductTag.expectedVersion(request);
        var tag = request.body(PriceTagJson.class);
        return WrittenProduct.reply(set.handle(sku, tag.amount(), tag.effectiveFrom(), expected));
    }
}
