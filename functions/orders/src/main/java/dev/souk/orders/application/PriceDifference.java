package dev.souk.orders.application;

import dev.souk.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * A line of a quote that does not hold any more.
 *
 * @param line its position in the quote, from 0
 * @param current what one unit costs now; null when the product is not offered any more
 */
public record PriceDifference(
        int line, String sku, Money quoted, @Nullable Money current) {}
