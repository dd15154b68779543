package dev.souk.cart.domain;

import java.util.List;

/** What came of asking for a quote. */
public sealed interface QuoteCartResult {
    /**
     * @param token the quote as the shopper sends it with the order
     * @param problems what the shopper should know before ordering
     */
    record Quoted(Quote quote, String token, List<CartProblem> problems) implements QuoteCartResult {
        public Quoted {
            problems = List.copyOf(problems);
        }
    }

    /** There is no such cart, it expired, or it belongs to someone else. */
    record NoSuchCart() implements QuoteCartResult {}

    /** The cart is checked out or merged. */
    record CartClosed() implements QuoteCartResult {}

    /** There is nothing in the cart. */
    record CartEmpty() implements QuoteCartResult {}

    /** Products that cannot be bought (any more), or not in the shop's currency, and those of all lines in their order. */
    record NotForSale(List<Sku> lines, List<Sku> skus) implements QuoteCartResult {
        public NotForSale {
            lines = List.copyOf(lines);
            skus = List.copyOf(skus);
        }
    }

    /** Nothing is delivered to the country asked for. */
    record NoDelivery() implements QuoteCartResult {}

    /** The sum is beyond what an amount of money can hold. */
    record AmountOverflow() implements QuoteCartResult {}
}
