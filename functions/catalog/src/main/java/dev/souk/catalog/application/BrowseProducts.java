package dev.souk.catalog.application;

import dev.souk.catalog.domain.CardPage;
import dev.souk.catalog.domain.Listing;
import dev.souk.catalog.domain.Sku;
import org.jspecify.annotations.Nullable;

/** Anyone leafs through a listing, page by page. */
public final class BrowseProducts {
    private final Storefront storefront;

    public BrowseProducts(Storefront storefront) {
        this.storefront = storefront;
    }

    /** @param after the sku that the page before ended with, or null for the first page */
    public CardPage handle(Listing listing, @Nullable Sku after, int limit) {
        return storefront.page(listing, after, limit);
    }
}
