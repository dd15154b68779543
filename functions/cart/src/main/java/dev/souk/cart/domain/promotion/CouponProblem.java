package dev.souk.cart.domain.promotion;

/** Why a coupon in the cart takes nothing off now. */
public enum CouponProblem {
    /** There is no such coupon. */
    UNKNOWN,
    /** It is over, or was ended. */
    EXPIRED,
    NOT_YET,
    /** What it is about does not cost enough. */
    MINIMUM_NOT_REACHED,
    /** The cart holds nothing that it is about, or nothing is left to take off. */
    NOT_APPLICABLE
}
