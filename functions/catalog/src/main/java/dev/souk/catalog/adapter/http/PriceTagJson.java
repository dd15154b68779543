package dev.souk.catalog.adapter.http;

import dev.souk.catalog.domain.ProductDetails;
import dev.souk.kernel.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a product is to cost.
 *
 * @param effectiveFrom from when on; now, when nothing is said
 */
record PriceTagJson(@Nullable Money price, @Nullable Instant effectiveFrom) {
    /** Nobody plans longer, and times far off have no place in a key. */
    private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

    /** @throws IllegalArgumentException when the shop cannot sell at such a price */
    PriceTagJson {
        ProductDetails.requireSellable(present(price));
        if (effectiveFrom != null && effectiveFrom.isAfter(LATEST)) {
            throw new IllegalArgumentException("effectiveFrom must not be after %s".formatted(LATEST));
        }
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
