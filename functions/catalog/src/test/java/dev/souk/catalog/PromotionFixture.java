package dev.souk.catalog;

import dev.souk.catalog.application.promotion.Promotions;
import dev.souk.catalog.application.promotion.Redemptions;
import dev.souk.catalog.domain.promotion.Benefit;
import dev.souk.catalog.domain.promotion.Benefit.Percent;
import dev.souk.catalog.domain.promotion.CustomerId;
import dev.souk.catalog.domain.promotion.Limits;
import dev.souk.catalog.domain.promotion.OrderId;
import dev.souk.catalog.domain.promotion.Promotion;
import dev.souk.catalog.domain.promotion.PromotionCode;
import dev.souk.catalog.domain.promotion.PromotionRule;
import dev.souk.catalog.domain.promotion.Scope;
import dev.souk.catalog.domain.promotion.Window;
import org.jspecify.annotations.Nullable;

/** Promotions that tests speak of, and the ports they are kept behind. */
public record PromotionFixture(Promotions promotions, Redemptions redemptions) {
    public static final PromotionCode WELCOME = new PromotionCode("WELCOME");
    public static final PromotionCode CHEESE = new PromotionCode("CHEESE-20");
    public static final OrderId ORDER = new OrderId("order-1");
    public static final CustomerId ADA = new CustomerId("customer:ada");
    public static final CustomerId BOB = new CustomerId("customer:bob");

    public static PromotionFixture inMemory() {
        var memory = new InMemoryPromotions();
        return new PromotionFixture(memory, memory);
    }

    /** A coupon for a tenth off everything. */
    public static PromotionRule tenth(Limits limits, Window window) {
        return new PromotionRule("A tenth off", new Percent(10), Scope.EVERYTHING, null, true, window, limits);
    }

    public static PromotionRule automatic(Benefit benefit) {
        return new PromotionRule("By itself", benefit, Scope.EVERYTHING, null, false, Window.ALWAYS, Limits.NONE);
    }

    public static Promotion coupon(PromotionCode code, @Nullable Long total, @Nullable Long perCustomer) {
        return Promotion.activated(code, tenth(new Limits(total, perCustomer), Window.ALWAYS));
    }

    /** There is a coupon with these limits. */
    public PromotionFixture with(PromotionCode code, @Nullable Long total, @Nullable Long perCustomer) {
        promotions.add(coupon(code, total, perCustomer));
        return this;
    }

    public Promotion promotion(PromotionCode code) {
        return promotions.find(code).orElseThrow();
    }
}
