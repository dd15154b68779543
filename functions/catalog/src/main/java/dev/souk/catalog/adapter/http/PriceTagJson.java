package dev.souk.catalog.adapter.http;

import dev.souk.catalog.domain.ProductDetails;
import dev.souk.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What a product is to cost. */
record PriceTagJson(@Nullable Money price) {
    /** @throws IllegalArgumentException when the shop cannot sell at such a price */
    PriceTagJson {
        ProductDetails.requireSellable(present(price));
    }

    Money amount() {
        return present(price);
    }

    private static Money present(@Nullable Money price) {
        if (price == null) {
            throw new IllegalArgumentException("price must be present, got nothing");
        }
        return price;
    }
}
