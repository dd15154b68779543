package dev.souk.cart.adapter.http;

import dev.souk.cart.application.promotion.CartCoupons;
import dev.souk.cart.application.promotion.ChangeCouponsResult;
import dev.souk.cart.application.promotion.ChangeCouponsResult.CartClosed;
import dev.souk.cart.application.promotion.ChangeCouponsResult.Done;
import dev.souk.cart.application.promotion.ChangeCouponsResult.NoSuchCart;
import dev.souk.cart.application.promotion.ChangeCouponsResult.TooManyCoupons;
import dev.souk.cart.application.promotion.PromotedCart;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Problem;

/** The answer to a change of coupons. */
final class ChangedCoupons {
    private ChangedCoupons() {}

    static HttpReply reply(ChangeCouponsResult result) {
        return switch (result) {
            case Done(PromotedCart cart) -> PromotedCartJson.reply(cart);
            case NoSuchCart _ -> throw CartRequest.noSuchCart();
            case CartClosed _ -> throw CartRequest.cartClosed();
            case TooManyCoupons _ ->
                throw Problem.conflict(
                        "too-many-coupons", "a cart takes at most %d coupons".formatted(CartCoupons.MAX));
        };
    }
}
