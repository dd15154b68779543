package dev.souk.catalog.application;

import dev.souk.catalog.domain.ListedProduct;
import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.Sku;
import java.util.Optional;

/**
 * The products, written together with their cards and the facts about them: all of one write is seen, or nothing.
 * A write that lost against another one fails as a stale write and changes nothing.
 */
public interface Products {
    /** Never older than the last finished write of the product; the availability may lag by moments. */
    Optional<ListedProduct> find(Sku sku);

    /** Stores a product that was not there before, lists its card and records ProductPublished. */
    ListedProduct publish(Product product);

    /** Replaces {@code before} by {@code after}, moves the card when the category changed and records ProductUpdated. */
    ListedProduct update(Product before, Product after);
}
