package dev.souk.catalog.application.promotion;

import dev.souk.catalog.domain.promotion.PromotionCode;
import dev.souk.catalog.domain.promotion.Redemption;
import dev.souk.catalog.domain.promotion.RefusalReason;

/** How an attempt to redeem ended. */
public sealed interface RedeemAttempt {
    /** Every coupon is counted and the redemption is stored. */
    record Stored() implements RedeemAttempt {}

    /** Nothing was counted: the order has its redemption, or its refusal, already. */
    record AlreadyDecided(Redemption standing) implements RedeemAttempt {}

    /** Nothing was counted: this coupon is at a limit. */
    record AtLimit(PromotionCode code, RefusalReason reason) implements RedeemAttempt {}

    /** Nothing was counted: staff changed a promotion after it was read. */
    record Overtaken() implements RedeemAttempt {}
}
