package dev.souk.orders.application;

import dev.souk.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a product's price.
 *
 * @param price of one unit; null when only its withdrawal was heard of
 * @param offered whether it is sold at all
 */
public record CurrentPrice(@Nullable Money price, boolean offered) {}
