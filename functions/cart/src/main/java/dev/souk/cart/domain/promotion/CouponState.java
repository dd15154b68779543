package dev.souk.cart.domain.promotion;

import org.jspecify.annotations.Nullable;

/**
 * A coupon in the cart.
 *
 * @param name what shoppers read; null for one that is not known
 * @param problem why it takes nothing off now; null when it does
 */
public record CouponState(
        PromotionCode code, @Nullable String name, @Nullable CouponProblem problem) {}
