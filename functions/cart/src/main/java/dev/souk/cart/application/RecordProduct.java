package dev.souk.cart.application;

import dev.souk.cart.domain.ProductCopy;

/** The catalogue said what a product is; news may come twice and out of order. */
public final class RecordProduct {
    private final ProductCopies copies;

    public RecordProduct(ProductCopies copies) {
        this.copies = copies;
    }

    /** @return whether it was news */
    public boolean handle(ProductCopy copy) {
        return copies.keep(copy);
    }
}
