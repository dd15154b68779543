package dev.souk.cart.domain.promotion;

import dev.souk.cart.domain.Sku;
import dev.souk.kernel.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * A line of a cart as promotions see it.
 *
 * @param category the product's category, null when it is not known
 * @param unitPrice of one unit before discounts, in minor units of the shop's currency
 */
public record PricedLine(Sku sku, @Nullable String category, Quantity quantity, long unitPrice) {
    /** @throws ArithmeticException when the total exceeds {@link Long#MAX_VALUE} minor units */
    long total() {
        return Math.multiplyExact(unitPrice, quantity.units());
    }
}
