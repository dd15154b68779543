package dev.souk.catalog.adapter.http;

import dev.souk.catalog.application.PutProduct;
import dev.souk.catalog.domain.ListedProduct;
import dev.souk.catalog.domain.PutProductResult;
import dev.souk.catalog.domain.PutProductResult.Published;
import dev.souk.catalog.domain.PutProductResult.Unchanged;
import dev.souk.catalog.domain.PutProductResult.Updated;
import dev.souk.catalog.domain.PutProductResult.VersionMissing;
import dev.souk.catalog.domain.PutProductResult.VersionStale;
import dev.souk.catalog.domain.Sku;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;

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
        return reply(put.handle(sku, request.body(ProductDraftJson.class).details(), expected));
    }

    private static HttpReply reply(PutProductResult result) {
        return switch (result) {
            case Published(ListedProduct product) ->
                reply(201, product)
                        .withHeader(
                                "location",
                                "/products/" + product.product().sku().value());
            case Updated(ListedProduct product) -> reply(200, product);
            case Unchanged(ListedProduct product) -> reply(200, product);
            case VersionMissing(long current) ->
                throw Problem.preconditionRequired(
                        "the product exists in version %d; send its ETag as If-Match".formatted(current));
            case VersionStale(long current) -> throw Problem.preconditionFailed(stale(current));
        };
    }

    private static HttpReply reply(int status, ListedProduct product) {
        return HttpReply.json(status, ProductJson.of(product)).withHeader("etag", ProductTag.of(product));
    }

    private static String stale(long current) {
        return current == 0
                ? "there is no such product yet; leave If-Match out to create it"
                : "the product is in version %d now; read it again".formatted(current);
    }
}
