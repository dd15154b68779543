package dev.souk.catalog.adapter.http;

import dev.souk.catalog.application.PutProduct;
import dev.souk.catalog.domain.Sku;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;

/** {@code PUT /admin/products/{sku}}. */
final class PutProductOperation implements HttpOperation {
    private final PutProduct put;

    PutProductOperation(PutProduct put) {
        this.put = put;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        request.requireStaff();
        Sku sku = Slugs.sku(request);
        Long expected = ProductTag.expectedVersion(request);
        var draft = request.body(ProductDraftJson.class);
        return WrittenProduct.reply(put.handle(sku, draft.details(), draft.standing(), expected));
    }
}
