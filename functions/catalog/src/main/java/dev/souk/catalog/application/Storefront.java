package dev.souk.catalog.application;

import dev.souk.catalog.domain.CardPage;
import dev.souk.catalog.domain.Category;
import dev.souk.catalog.domain.FamilyMember;
import dev.souk.catalog.domain.ListedProduct;
import dev.souk.catalog.domain.Listing;
import dev.souk.catalog.domain.Sku;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The read model that shoppers browse. May lag behind the products by moments. */
public interface Storefront {
    /** A product of the catalogue; drafts and what was withdrawn are not in it. */
    Optional<ListedProduct> product(Sku sku);

    /** The products of the catalogue that are variants of each other, by sku; at most a hundred. */
    List<FamilyMember> family(String family);

    /**
     * @param after the sku that the page before ended with, or null for the first page
     * @param limit at most this many cards, at least 1
     */
    CardPage page(Listing listing, @Nullable Sku after, int limit);

    /** The categories that hold at least one product, by slug. */
    List<Category> categories();
}
