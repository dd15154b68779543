package dev.souk.cart.adapter.http;

import dev.souk.cart.domain.promotion.PromotionCode;
import org.jspecify.annotations.Nullable;

/** The coupon that a shopper enters; refuses what cannot be one, so that the reader can point at it. */
record CouponJson(@Nullable String code) {
    /** @throws IllegalArgumentException when there is no code or it has not the form of one */
    CouponJson {
        PromotionCode.of(present(code));
    }

    PromotionCode promotion() {
        return PromotionCode.of(present(code));
    }

    private static String present(@Nullable String code) {
        if (code == null) {
            throw new IllegalArgumentException("code must be present, got nothing");
        }
        return code;
    }
}
