package dev.souk.catalog.adapter.http;

import dev.souk.catalog.application.BrowseProducts;
import dev.souk.catalog.domain.CardPage;
import dev.souk.catalog.domain.Listing;
import dev.souk.catalog.domain.Sku;
import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** {@code GET /products}. */
final class BrowseProductsOperation implements HttpOperation {
    private static final String AFTER = "after";

    private final BrowseProducts browse;
    private final Cursors cursors;

    BrowseProductsOperation(BrowseProducts browse, Cursors cursors) {
        this.browse = browse;
        this.cursors = cursors;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        Listing listing =
                request.query("category").map(Slugs::category).map(Listing::of).orElse(Listing.ALL);
        CardPage page = browse.handle(listing, position(request, listing), request.limit());
        return PublicReads.reply(request, new PageJson(cards(page), next(page, listing)));
    }

    private @Nullable Sku position(HttpRequest request, Listing listing) {
        return request.query("cursor")
                .map(cursor -> cursors.open(cursor, boundTo(listing)))
                .map(position -> new Sku(Objects.requireNonNull(position.get(AFTER))))
                .orElse(null);
    }

    private @Nullable String next(CardPage page, Listing listing) {
        return page.more()
                ? cursors.seal(Map.of(AFTER, page.cards().getLast().sku().value()), boundTo(listing))
                : null;
    }

    /** Everybody browses the same lists, so a cursor is bound to the list alone. */
    private static String boundTo(Listing listing) {
        return "products/" + listing.key();
    }

    private static List<CardJson> cards(CardPage page) {
        return page.cards().stream().map(CardJson::of).toList();
    }

    /** @param next cursor of the page after this one, when there is one */
    private record PageJson(List<CardJson> items, @Nullable String next) {}
}
