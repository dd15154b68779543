package dev.souk.cart.domain;

import dev.souk.kernel.Money;

/** What a shopper should know of a line before ordering. */
public sealed interface CartProblem {
    Sku sku();

    /** One unit costs more than when the shopper put it there. */
    record PriceIncreased(Sku sku, Money old, Money current) implements CartProblem {}

    /** One unit costs less than when the shopper put it there. */
    record PriceDecreased(Sku sku, Money old, Money current) implements CartProblem {}

    /** There is none left, as far as is known here; the order decides. */
    record OutOfStock(Sku sku) implements CartProblem {}

    /** There are few left. */
    record LowStock(Sku sku) implements CartProblem {}

    /** It is not sold any more; the cart gets no quote with it. */
    record Unavailable(Sku sku) implements CartProblem {}
}
