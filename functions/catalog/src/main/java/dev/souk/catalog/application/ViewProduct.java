package dev.souk.catalog.application;

import dev.souk.catalog.domain.ListedProduct;
import dev.souk.catalog.domain.Sku;
import java.util.Optional;

/** Anyone looks at one product. */
public final class ViewProduct {
    private final Storefront storefront;

    public ViewProduct(Storefront storefront) {
        this.storefront = storefront;
    }

    public Optional<ListedProduct> handle(Sku sku) {
        return storefront.product(sku);
    }
}
