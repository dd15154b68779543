package dev.souk.catalog.application;

import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.ProductChange;
import dev.souk.catalog.domain.Sku;
import java.util.Optional;

/** The products as staff wrote them, written together with the facts about them: all of one write is seen, or nothing. */
public interface Products {
    /** Never older than the last finished write of the product. */
    Optional<Product> find(Sku sku);

    /**
     * Stores what the product became, its price in the history if that changed, and the facts to tell. Fails as a stale
     * write, and changes nothing, unless the product is what it was before the change.
     */
    void save(ProductChange change);
}
