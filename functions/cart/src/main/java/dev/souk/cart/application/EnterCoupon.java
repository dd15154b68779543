package dev.souk.cart.application;

import dev.souk.cart.application.promotion.ApplyPromotions;
import dev.souk.cart.application.promotion.CartCoupons;
import dev.souk.cart.application.promotion.ChangeCouponsResult;
import dev.souk.cart.application.promotion.ChangeCouponsResult.CartClosed;
import dev.souk.cart.application.promotion.ChangeCouponsResult.Done;
import dev.souk.cart.application.promotion.ChangeCouponsResult.NoSuchCart;
import dev.souk.cart.application.promotion.ChangeCouponsResult.TooManyCoupons;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.CartStatus;
import dev.souk.cart.domain.Owner;
import dev.souk.cart.domain.PricedCart;
import dev.souk.cart.domain.promotion.PromotionCode;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** A shopper enters a coupon, or takes it out of the cart again. */
public final class EnterCoupon {
    /** Longer than any cart is kept that nobody changes. */
    private static final Duration KEPT = Duration.ofDays(100);

    private final ViewCart carts;
    private final CartCoupons coupons;
    private final ApplyPromotions promotions;
    private final Clock clock;

    public EnterCoupon(ViewCart carts, CartCoupons coupons, ApplyPromotions promotions, Clock clock) {
        this.carts = carts;
        this.coupons = coupons;
        this.promotions = promotions;
        this.clock = clock;
    }

    /** A coupon that takes nothing off now, or that nobody knows, is taken all the same: the cart says why. */
    public ChangeCouponsResult enter(CartId id, Owner owner, PromotionCode code) {
        Optional<PricedCart> cart = carts.handle(id, owner);
        if (cart.isEmpty()) {
            return new NoSuchCart();
        }
        if (cart.get().cart().status() != CartStatus.OPEN) {
            return new CartClosed();
        }
        return coupons.add(id, code, clock.instant().plus(KEPT))
                ? new Done(promotions.show(cart.get()))
                : new TooManyCoupons();
    }

    public ChangeCouponsResult takeOut(CartId id, Owner owner, PromotionCode code) {
        Optional<PricedCart> cart = carts.handle(id, owner);
        if (cart.isEmpty()) {
            return new NoSuchCart();
        }
        if (cart.get().cart().status() != CartStatus.OPEN) {
            return new CartClosed();
        }
        coupons.remove(id, code);
        return new Done(promotions.show(cart.get()));
    }
}
