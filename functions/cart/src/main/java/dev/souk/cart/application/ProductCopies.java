package dev.souk.cart.application;

import dev.souk.cart.domain.ProductCopy;
import dev.souk.cart.domain.Sku;
import java.util.Collection;
import java.util.Map;

/** What the cart knows of the catalogue's products. */
public interface ProductCopies {
    /** Those of the given products that are known. */
    Map<Sku, ProductCopy> find(Collection<Sku> skus);

    /**
     * Keeps the copy unless one as new or newer is there.
     *
     * @return whether it was news
     */
    boolean keep(ProductCopy copy);
}
