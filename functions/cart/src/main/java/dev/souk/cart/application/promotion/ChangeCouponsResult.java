package dev.souk.cart.application.promotion;

/** What came of a shopper's change of the coupons of a cart. */
public sealed interface ChangeCouponsResult {
    /** The coupons are as the shopper wants them; whether they take something off, the cart says. */
    record Done(PromotedCart cart) implements ChangeCouponsResult {}

    /** There is no such cart, it expired, or it belongs to someone else. */
    record NoSuchCart() implements ChangeCouponsResult {}

    /** The cart takes no changes any more. */
    record CartClosed() implements ChangeCouponsResult {}

    /** The cart has as many coupons as it may. */
    record TooManyCoupons() implements ChangeCouponsResult {}
}
