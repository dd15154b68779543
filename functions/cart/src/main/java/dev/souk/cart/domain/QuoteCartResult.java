package dev.souk.cart.domain;

import java.util.List;

/** What came of asking for a quote. */
public sealed interface QuoteCartResult {
    /** @param token the quote as the shopper sends it with the order */
    record Quoted(Quote quote, String token) implements QuoteCartResult {}

    /** There is no such cart, it expired, or it belongs to someone else. */
    record NoSuchCart() implements QuoteCartResult {}

    /** The cart is checked out. */
    record CartClosed() implements QuoteCartResult {}

    /** There is nothing in the cart. */
    record CartEmpty() implements QuoteCartResult {}

    /** Products that cannot be bought (any more), or not in the shop's currency. */
    record NotForSale(List<Sku> skus) implements QuoteCartResult {
        public NotForSale {
            skus = List.copyOf(skus);
        }
    }

    /** Nothing is delivered to the country asked for. */
    record NoDelivery() implements QuoteCartResult {}

    /** The sum is beyond what an amount of money can hold. */
    record AmountOverflow() implements QuoteCartResult {}
}
