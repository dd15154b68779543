package dev.souk.catalog.adapter.http;

import dev.souk.catalog.domain.Category;
import dev.souk.catalog.domain.Sku;
import dev.souk.catalog.domain.promotion.Benefit;
import dev.souk.catalog.domain.promotion.Benefit.BuyXGetY;
import dev.souk.catalog.domain.promotion.Benefit.Fixed;
import dev.souk.catalog.domain.promotion.Benefit.Percent;
import dev.souk.catalog.domain.promotion.Promotion;
import dev.souk.catalog.domain.promotion.PromotionRule;
import dev.souk.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A promotion as staff read it.
 *
 * @param redeemed how many orders hold it now; null in a list, which does not count
 */
record PromotionJson(
        String code,
        Promotion.State state,
        String name,
        PromotionDraftJson.Kind kind,
        @Nullable Integer percent,
        @Nullable MoneyJson amount,
        @Nullable Integer buyQuantity,
        @Nullable Integer getQuantity,
        List<String> skus,
        List<String> categories,
        @Nullable MoneyJson minimumSubtotal,
        boolean coupon,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable Long limitTotal,
        @Nullable Long limitPerCustomer,
        @Nullable Long redeemed) {

    static PromotionJson of(Promotion promotion) {
        return of(promotion, promotion.redeemed());
    }

    static PromotionJson listed(Promotion promotion) {
        return of(promotion, null);
    }

    private static PromotionJson of(Promotion promotion, @Nullable Long redeemed) {
        PromotionRule rule = promotion.rule();
        Benefit benefit = rule.benefit();
        return new PromotionJson(
                promotion.code().value(),
                promotion.state(),
                rule.name(),
                kind(benefit),
                benefit instanceof Percent(int percent) ? percent : null,
                benefit instanceof Fixed(Money amount) ? MoneyJson.of(amount) : null,
                benefit instanceof BuyXGetY free ? free.buy() : null,
                benefit instanceof BuyXGetY free ? free.get() : null,
                rule.scope().skus().stream().map(Sku::value).toList(),
                rule.scope().categories().stream().map(Category::slug).toList(),
                rule.minimumSubtotal() == null ? null : MoneyJson.of(rule.minimumSubtotal()),
                rule.coupon(),
                rule.window().startsAt(),
                rule.window().endsAt(),
                rule.limits().total(),
                rule.limits().perCustomer(),
                redeemed);
    }

    private static PromotionDraftJson.Kind kind(Benefit benefit) {
        return switch (benefit) {
            case Percent _ -> PromotionDraftJson.Kind.PERCENT;
            case Fixed _ -> PromotionDraftJson.Kind.FIXED;
            case BuyXGetY _ -> PromotionDraftJson.Kind.BUY_X_GET_Y;
        };
    }
}
