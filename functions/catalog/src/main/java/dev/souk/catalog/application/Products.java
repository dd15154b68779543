package dev.souk.catalog.application;

import dev.souk.catalog.domain.Product;
import dev.souk.catalog.domain.ProductChange;
import dev.souk.catalog.domain.ProductPage;
import dev.souk.catalog.domain.Sku;
import dev.souk.catalog.domain.SkuPage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The products as staff wrote them, written together with the facts about them: all of one write is seen, or nothing. */
public interface Products {
    /** Never older than the last finished write of the product. */
    Optional<Product> find(Sku sku);

    /**
     * Stores what the product became, its price in the history if that changed, and the facts to tell. Fails as a stale
     * write, and changes nothing, unless the product is what it was before the change.
     */
    void save(ProductChange change);

    /** All skus there are, whatever became of their products. */
    SkuPage skus(@Nullable Sku after, int limit);

    /** All products, drafts and withdrawn ones among them. */
    ProductPage page(@Nullable Sku after, int limit);

    /**
     * Tells the product again as it is, in the version it has.
     *
     * @return false when it changed meanwhile, which tells it anyway
     */
    boolean restate(Product product);
}
