package dev.souk.cart.application.promotion;

import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.promotion.PromotionCode;
import java.time.Instant;
import java.util.List;

/** The coupons that were entered, cart by cart. They lie beside the carts, since they change nothing about what is in one. */
public interface CartCoupons {
    /** What a shopper may enter into one cart. */
    int MAX = 5;

    /** By code. */
    List<PromotionCode> of(CartId cart);

    /**
     * Adds a coupon; that it was there already is no error.
     *
     * @param until they may be forgotten from then on
     * @return false, with nothing changed, when there are {@value #MAX} others
     */
    boolean add(CartId cart, PromotionCode code, Instant until);

    /** Takes a coupon out; that it was not there is no error. */
    void remove(CartId cart, PromotionCode code);
}
