package dev.souk.catalog.adapter.http;

import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.WriteProductResult;
import dev.souk.catalog.domain.WriteProductResult.Changed;
import dev.souk.catalog.domain.WriteProductResult.Created;
import dev.souk.catalog.domain.WriteProductResult.Missing;
import dev.souk.catalog.domain.WriteProductResult.NotInThisState;
import dev.souk.catalog.domain.WriteProductResult.Unchanged;
import dev.souk.catalog.domain.WriteProductResult.VersionMissing;
import dev.souk.catalog.domain.WriteProductResult.VersionStale;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Problem;

/** What came of writing a product, as staff read it. */
final class WrittenProduct {
    private WrittenProduct() {}

    static HttpReply reply(WriteProductResult result) {
        return switch (result) {
            case Created(Product product) ->
                reply(201, product)
                        .withHeader("location", "/products/" + product.sku().value());
            case Changed(Product product) -> reply(200, product);
            case Unchanged(Product product) -> reply(200, product);
            case Missing() -> throw Problem.notFound("there is no such product");
            case NotInThisState(String reason) -> throw Problem.conflict("lifecycle", reason);
            case VersionMissing(long current) ->
                throw Problem.preconditionRequired(
                        "the product exists in version %d; send its ETag as If-Match".formatted(current));
            case VersionStale(long current) -> throw Problem.preconditionFailed(stale(current));
        };
    }

    private static HttpReply reply(int status, Product product) {
        return HttpReply.json(status, StaffProductJson.of(product)).withETag(product.version());
    }

    private static String stale(long current) {
        return current == 0
                ? "there is no such product yet; leave If-Match out to create it"
                : "the product is in version %d now; read it again".formatted(current);
    }
}
