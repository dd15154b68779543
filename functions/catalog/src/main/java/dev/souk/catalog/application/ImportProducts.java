package dev.souk.catalog.application;

import dev.souk.catalog.domain.Lifecycle;
import dev.souk.catalog.domain.ProductDetails;
import dev.souk.catalog.domain.Sku;
import dev.souk.catalog.domain.WriteProductResult;

/** Staff bring a product from elsewhere: whatever there was, it is to be like this. */
public final class ImportProducts {
    private final PutProduct put;

    public ImportProducts(PutProduct put) {
        this.put = put;
    }

    /** As putting it, based on the version that it has at this moment. */
    public WriteProductResult handle(Sku sku, ProductDetails details, Lifecycle lifecycle) {
        return put.handle(sku, details, lifecycle);
    }
}
