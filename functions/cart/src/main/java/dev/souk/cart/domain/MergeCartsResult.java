package dev.souk.cart.domain;

/** What came of merging one cart into another. */
public sealed interface MergeCartsResult {
    /** The target holds what was in the source, now or since an earlier merge. */
    record Merged(PricedCart target) implements MergeCartsResult {}

    /** One of the carts is not there, expired, or belongs to someone else. */
    record NoSuchCart() implements MergeCartsResult {}

    /** One of the carts is checked out, or merged into yet another. */
    record CartClosed() implements MergeCartsResult {}

    /** The target would hold too many distinct products. */
    record CartFull() implements MergeCartsResult {}

    /** Others kept changing the carts in the meantime; trying again soon will do. */
    record CartBusy() implements MergeCartsResult {}
}
