package dev.souk.cart.adapter.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.souk.cart.application.promotion.PromotedCart;
import dev.souk.cart.domain.promotion.CouponProblem;
import dev.souk.cart.domain.promotion.Evaluation;
import dev.souk.lambda.http.HttpReply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A cart as its owner sees it, with its coupons and with what promotions take off now, if there is any of either. Not
 * binding; the quote is.
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record PromotedCartJson(
        @JsonUnwrapped CartJson cart, List<CouponJson> coupons, List<QuoteJson.DiscountJson> discounts) {
    /** @param problem why it takes nothing off now; absent when it does */
    record CouponJson(
            String code, @Nullable String name, @Nullable CouponProblem problem) {}

    static HttpReply reply(PromotedCart promoted) {
        return HttpReply.json(200, of(promoted)).withETag(promoted.cart().cart().version());
    }

    private static PromotedCartJson of(PromotedCart promoted) {
        Evaluation evaluation = promoted.evaluation();
        return new PromotedCartJson(
                CartJson.of(promoted.cart()),
                evaluation.coupons().stream()
                        .map(coupon -> new CouponJson(coupon.code().value(), coupon.name(), coupon.problem()))
                        .toList(),
                evaluation.discounts().stream().map(QuoteJson::discount).toList());
    }
}
