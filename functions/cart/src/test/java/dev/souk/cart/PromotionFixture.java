package dev.souk.cart;

import dev.souk.cart.domain.Sku;
import dev.souk.cart.domain.promotion.Benefit;
import dev.souk.cart.domain.promotion.PricedLine;
import dev.souk.cart.domain.promotion.PromotionCode;
import dev.souk.cart.domain.promotion.PromotionCopy;
import dev.souk.cart.domain.promotion.PromotionRule;
import dev.souk.kernel.Quantity;
import java.util.Set;

/** Promotions that tests speak of. */
public final class PromotionFixture {
    public static final PromotionCode WELCOME = new PromotionCode("WELCOME");

    private PromotionFixture() {}

    /** A coupon on everything. */
    public static PromotionCopy coupon(String code, Benefit benefit) {
        return new PromotionCopy(new PromotionCode(code), on(benefit, Set.of(), Set.of(), 0, true), 1);
    }

    /** A promotion on everything that holds by itself. */
    public static PromotionCopy automatic(String code, Benefit benefit) {
        return new PromotionCopy(new PromotionCode(code), on(benefit, Set.of(), Set.of(), 0, false), 1);
    }

    public static PromotionRule on(
            Benefit benefit, Set<Sku> skus, Set<String> categories, long minimumSubtotal, boolean coupon) {
        return new PromotionRule("Less to pay", benefit, skus, categories, minimumSubtotal, coupon, null, null);
    }

    public static PricedLine line(Sku sku, int units, long unitPrice) {
        return new PricedLine(sku, "dairy", new Quantity(units), unitPrice);
    }
}
