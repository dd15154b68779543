package dev.souk.catalog.domain.promotion;

/** What an order hears when it wishes to redeem coupons; asked again, it hears the same. */
public sealed interface RedeemCouponsResult {
    /** Every coupon is the order's. */
    record AllRedeemed() implements RedeemCouponsResult {}

    /**
     * None is.
     *
     * @param code the first that could not be had
     */
    record NoneRedeemed(PromotionCode code, RefusalReason reason) implements RedeemCouponsResult {}
}
