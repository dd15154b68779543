package dev.souk.cart.adapter.http;

import dev.souk.cart.application.EnterCoupon;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Owner;
import dev.souk.lambda.http.HttpOperation;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.HttpRequest;

/** {@code POST /carts/{id}/coupons}. */
final class EnterCouponOperation implements HttpOperation {
    private final EnterCoupon coupons;

    EnterCouponOperation(EnterCoupon coupons) {
        this.coupons = coupons;
    }

    @Override
    public HttpReply handle(HttpRequest request) {
        Owner owner = CartRequest.owner(request);
        CartId cart = CartRequest.cart(request);
        CouponJson coupon = request.body(CouponJson.class);
        return ChangedCoupons.reply(coupons.enter(cart, owner, coupon.promotion()));
    }
}
