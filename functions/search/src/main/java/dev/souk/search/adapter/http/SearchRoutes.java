package dev.souk.search.adapter.http;

import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.search.application.ProductIndex;
import java.util.Map;

/** The operations of docs/openapi/search.yaml. */
final class SearchRoutes {
    private SearchRoutes() {}

    static Map<String, HttpOperation> of(ProductIndex index, Cursors cursors) {
        return Map.of("GET /search", new SearchProductsOperation(index, cursors));
    }
}
