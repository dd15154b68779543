package dev.souk.catalog.domain.promotion;

/** What a release finds; found again, it is the same. */
public enum ReleaseCouponsResult {
    /** The coupons went back. */
    RELEASED,
    /** The order held none, and never will. */
    NOTHING_REDEEMED
}
