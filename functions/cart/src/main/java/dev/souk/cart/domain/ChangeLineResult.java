package dev.souk.cart.domain;

/** What came of a shopper's change of one line. */
public sealed interface ChangeLineResult {
    /** The cart is as the shopper wants it. */
    record Done(PricedCart cart) implements ChangeLineResult {}

    /** There is no such cart, it expired, or it belongs to someone else. */
    record NoSuchCart() implements ChangeLineResult {}

    /** The cart is checked out or merged. */
    record CartClosed() implements ChangeLineResult {}

    /** The cart holds as many distinct products as it may. */
    record CartFull() implements ChangeLineResult {}

    /** The catalogue never mentioned this product, or withdrew it. */
    record UnknownProduct(Sku sku) implements ChangeLineResult {}

    /** There is no line of this product. */
    record NoSuchLine(Sku sku) implements ChangeLineResult {}

    /** The shopper insisted on another version of the cart than the current one. */
    record VersionStale(long current) implements ChangeLineResult {}

    /** Others kept changing the cart in the meantime; trying again soon will do. */
    record CartBusy() implements ChangeLineResult {}
}
