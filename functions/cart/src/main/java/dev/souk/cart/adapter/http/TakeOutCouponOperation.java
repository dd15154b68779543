package dev.souk.cart.adapter.http;

import dev.souk.cart.application.EnterCoupon;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Owner;
import dev.souk.cart.domain.promotion.PromotionCode;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;
import dev.souk.lambda.http.Problem;

/** {@code DELETE /carts/{id}/coupons/{code}}. */
final class TakeOutCouponOperation implements HttpOperation {
    private final EnterCoupon coupons;

    TakeOutCouponOperation(EnterCoupon coupons) {
        this.coupons = coupons;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        Owner owner = CartRequest.owner(request);
        CartId cart = CartRequest.cart(request);
        return ChangedCoupons.reply(coupons.takeOut(cart, owner, code(request)));
    }

    private static PromotionCode code(HttpRequest request) {
        try {
            return PromotionCode.of(request.path("code"));
        } catch (IllegalArgumentException refused) {
            throw Problem.badRequest("invalid-code", String.valueOf(refused.getMessage()));
        }
    }
}
