package dev.souk.cart.domain;

/** What came of asking for an empty cart. */
public sealed interface OpenCartResult {
    record Opened(Cart cart) implements OpenCartResult {}

    /** The shopper has as many open carts as one may have. */
    record TooManyCarts() implements OpenCartResult {}
}
