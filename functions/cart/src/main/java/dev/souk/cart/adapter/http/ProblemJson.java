package dev.souk.cart.adapter.http;

import dev.souk.cart.domain.CartProblem;
import dev.souk.cart.domain.CartProblem.LowStock;
import dev.souk.cart.domain.CartProblem.OutOfStock;
import dev.souk.cart.domain.CartProblem.PriceDecreased;
import dev.souk.cart.domain.CartProblem.PriceIncreased;
import dev.souk.cart.domain.CartProblem.Unavailable;
import dev.souk.cart.domain.Sku;
import dev.souk.kernel.Money;
import org.jspecify.annotations.Nullable;

/** What a shopper should know of a line; both prices of one unit when it is about its price. */
record ProblemJson(
        String type,
        String sku,
        @Nullable MoneyJson old,
        @Nullable MoneyJson current) {

    static ProblemJson of(CartProblem problem) {
        return switch (problem) {
            case PriceIncreased(Sku sku, Money old, Money current) -> priced("PRICE_INCREASED", sku, old, current);
            case PriceDecreased(Sku sku, Money old, Money current) -> priced("PRICE_DECREASED", sku, old, current);
            case OutOfStock(Sku sku) -> new ProblemJson("OUT_OF_STOCK", sku.value(), null, null);
            case LowStock(Sku sku) -> new ProblemJson("LOW_STOCK", sku.value(), null, null);
            case Unavailable(Sku sku) -> new ProblemJson("UNAVAILABLE", sku.value(), null, null);
        };
    }

    private static ProblemJson priced(String type, Sku sku, Money old, Money current) {
        return new ProblemJson(type, sku.value(), MoneyJson.of(old), MoneyJson.of(current));
    }
}
