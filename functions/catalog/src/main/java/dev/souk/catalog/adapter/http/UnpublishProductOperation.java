package dev.souk.catalog.adapter.http;

import dev.souk.catalog.application.UnpublishProduct;
import dev.souk.catalog.domain.Sku;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;

/** {@code DELETE /admin/products/{sku}}. */
final class UnpublishProductOperation implements HttpOperation {
    private final UnpublishProduct unpublish;

    UnpublishProductOperation(UnpublishProduct unpublish) {
        this.unpublish = unpublish;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        request.requireStaff();
        Sku sku = Slugs.sku(request);
        return WrittenProduct.reply(unpublish.handle(sku, ProductTag.expectedVersion(request)));
    }
}
