package dev.souk.cart.domain;

import dev.souk.kernel.Money;
import dev.souk.kernel.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * One product in a cart, and how many of it.
 *
 * @param seenPrice what one unit cost when the shopper put it there; null for a line from before that was noted
 */
public record CartLine(Sku sku, Quantity quantity, @Nullable Money seenPrice) {}
