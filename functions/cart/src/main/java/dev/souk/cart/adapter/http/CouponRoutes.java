package dev.souk.cart.adapter.http;

import dev.souk.cart.application.EnterCoupon;
import dev.souk.lambda.http.HttpOperation;
import java.util.Map;

/** The operations of docs/openapi/cart.yaml that are about coupons. */
final class CouponRoutes {
    private CouponRoutes() {}

    static Map<String, HttpOperation> of(EnterCoupon coupons) {
        return Map.of(
                "POST /carts/{id}/coupons", new EnterCouponOperation(coupons),
                "DELETE /carts/{id}/coupons/{code}", new TakeOutCouponOperation(coupons));
    }
}
