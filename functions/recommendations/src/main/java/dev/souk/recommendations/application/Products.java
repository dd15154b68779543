package dev.souk.recommendations.application;

import dev.souk.recommendations.domain.Availability;
import dev.souk.recommendations.domain.KnownProduct;
import dev.souk.recommendations.domain.ProductFacts;
import dev.souk.recommendations.domain.Sku;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What catalogue and inventory last said about products. */
public interface Products {
    /** Those of the given products that are known; inventory alone makes no product known. */
    Map<Sku, KnownProduct> find(Collection<Sku> skus);

    /** Products of a category, published or not, the first by sku when there are more. */
    List<Sku> inCategory(String category, int limit);

    /**
     * Takes what the catalogue says, unless something as new or newer is known.
     *
     * @param version the product's, as the catalogue counts
     * @return whether it was news
     */
    boolean record(Sku sku, ProductFacts facts, long version);

    /**
     * Takes it that the catalogue sells the product no more, unless something as new or newer is known; also of a product
     * not known yet.
     *
     * @param version the product's, as the catalogue counts
     * @return whether it was news
     */
    boolean withdraw(Sku sku, long version);

    /**
     * Takes what inventory says, unless something as new or newer is known; also of a product not known yet.
     *
     * @param version the stock's, as inventory counts
     * @return whether it was news
     */
    boolean record(Sku sku, Availability availability, long version);
}
