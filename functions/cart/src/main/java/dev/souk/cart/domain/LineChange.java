package dev.souk.cart.domain;

/** What a change of one line makes of a cart. */
public sealed interface LineChange {
    /** The cart with the change in it, one version on. */
    record Changed(Cart cart) implements LineChange {}

    /** The cart already was like that. */
    record Unchanged() implements LineChange {}

    /** The cart is checked out and does not change any more. */
    record Closed() implements LineChange {}

    /** The cart holds as many distinct products as it may. */
    record Full() implements LineChange {}

    /** The catalogue never mentioned this product. */
    record Unknown(Sku sku) implements LineChange {}
}
