package dev.souk.cart.application.promotion;

import dev.souk.cart.domain.Sku;
import java.util.Collection;
import java.util.Map;

/** Which category the catalogue lists a product in; kept apart from what it costs, since only promotions ask. */
public interface ProductCategories {
    /** Of the given products those that are known. */
    Map<Sku, String> of(Collection<Sku> skus);

    /**
     * Keeps the category unless one as new or newer is there.
     *
     * @param version of the product that it is about; a higher one is newer
     * @return whether it was news
     */
    boolean keep(Sku sku, String category, long version);
}
