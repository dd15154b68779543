package dev.souk.search.adapter.http;

import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;
import dev.souk.search.application.IndexUnavailable;
import dev.souk.search.application.ProductIndex;
import dev.souk.search.domain.SearchPage;
import dev.souk.search.domain.SearchQuery;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code GET /search}. */
final class SearchProductsOperation implements HttpOperation {
    private static final Logger LOG = LoggerFactory.getLogger(SearchProductsOperation.class);
    private static final String AFTER = "after";

    private final ProductIndex index;
    private final Cursors cursors;

    SearchProductsOperation(ProductIndex index, Cursors cursors) {
        this.index = index;
        this.cursors = cursors;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        SearchParameters parameters = SearchParameters.of(request);
        SearchQuery query = parameters.query(position(request, parameters));
        try {
            var tag = SearchTag.of(index.revision(), request.repeatedQuery());
            return tag.isKnownTo(request) ? tag.on(HttpReply.empty(304)) : tag.on(found(query, parameters));
        } catch (IndexUnavailable e) {
            LOG.error("the index cannot be read", e);
            throw Problem.unavailable("the product index cannot be read at the moment");
        }
    }

    private HttpReply found(SearchQuery query, SearchParameters parameters) {
        SearchPage page = index.search(query);
        String next = page.next() == null ? null : cursors.seal(Map.of(AFTER, page.next()), parameters.boundTo());
        return HttpReply.json(200, SearchPageJson.of(page, next));
    }

    /** Everybody finds the same, so a cursor is bound to the search alone. */
    private @Nullable String position(HttpRequest request, SearchParameters parameters) {
        return request.query("cursor")
                .map(cursor -> cursors.open(cursor, parameters.boundTo()))
                .map(position -> Objects.requireNonNull(position.get(AFTER)))
                .orElse(null);
    }
}
