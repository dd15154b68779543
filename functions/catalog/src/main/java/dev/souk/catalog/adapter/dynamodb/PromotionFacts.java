package dev.souk.catalog.adapter.dynamodb;

import dev.souk.catalog.domain.Category;
import dev.souk.catalog.domain.Sku;
import dev.souk.catalog.domain.promotion.Benefit;
import dev.souk.catalog.domain.promotion.Benefit.BuyXGetY;
import dev.souk.catalog.domain.promotion.Benefit.Fixed;
import dev.souk.catalog.domain.promotion.Benefit.Percent;
import dev.souk.catalog.domain.promotion.Limits;
import dev.souk.catalog.domain.promotion.Promotion;
import dev.souk.catalog.domain.promotion.PromotionCode;
import dev.souk.catalog.domain.promotion.PromotionRule;
import dev.souk.catalog.domain.promotion.Redemption;
import dev.souk.catalog.domain.promotion.Redemption.Redeemed;
import dev.souk.catalog.domain.promotion.Redemption.Refused;
import dev.souk.catalog.domain.promotion.Redemption.Released;
import dev.souk.catalog.domain.promotion.Scope;
import dev.souk.catalog.domain.promotion.Window;
import dev.souk.events.EventData;
import dev.souk.events.MoneyAmount;
import dev.souk.events.catalog.CouponRedeemed;
import dev.souk.events.catalog.CouponReleased;
import dev.souk.events.catalog.PromotionActivated;
import dev.souk.events.catalog.PromotionActivated.Kind;
import dev.souk.events.catalog.PromotionEnded;
import dev.souk.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the other domains hear of promotions and coupons. A rule is also stored in the form in which events carry it. */
final class PromotionFacts {
    private PromotionFacts() {}

    static EventData of(Promotion promotion) {
        return promotion.isActive()
                ? activated(promotion)
                : new PromotionEnded(promotion.code().value());
    }

    static List<EventData> of(Redemption redemption) {
        String order = redemption.order().value();
        return switch (redemption) {
            case Redeemed redeemed ->
                redeemed.codes().stream()
                        .<EventData>map(code -> new CouponRedeemed(
                                code.value(), order, redeemed.customer().value()))
                        .toList();
            // It counted nothing; the order's own rejection tells the rest.
            case Refused _ -> List.of();
            case Released released ->
                released.codes().stream()
                        .<EventData>map(code -> new CouponReleased(code.value(), order, released.reason()))
                        .toList();
        };
    }

    static PromotionActivated activated(Promotion promotion) {
        PromotionRule rule = promotion.rule();
        Benefit benefit = rule.benefit();
        return new PromotionActivated(
                promotion.code().value(),
                rule.name(),
                kind(benefit),
                benefit instanceof Percent(int percent) ? percent : null,
                benefit instanceof Fixed(Money amount) ? money(amount) : null,
                benefit instanceof BuyXGetY free ? free.buy() : null,
                benefit instanceof BuyXGetY free ? free.get() : null,
                rule.scope().skus().stream().map(Sku::value).toList(),
                rule.scope().categories().stream().map(Category::slug).toList(),
                money(rule.minimumSubtotal()),
                rule.coupon(),
                rule.window().startsAt(),
                rule.window().endsAt(),
                rule.limits().total(),
                rule.limits().perCustomer());
    }

    static PromotionRule rule(PromotionActivated stored) {
        return new PromotionRule(
                stored.name(),
                benefit(stored),
                new Scope(
                        all(stored.skus()).stream().map(Sku::new).toList(),
                        all(stored.categories()).stream().map(Category::new).toList()),
                money(stored.minimumSubtotal()),
                stored.coupon(),
                new Window(stored.startsAt(), stored.endsAt()),
                new Limits(stored.limitTotal(), stored.limitPerCustomer()));
    }

    static PromotionCode code(PromotionActivated stored) {
        return new PromotionCode(stored.code());
    }

    private static Benefit benefit(PromotionActivated stored) {
        return switch (stored.kind()) {
            case PERCENT -> new Percent(present(stored, stored.percent()));
            case FIXED -> new Fixed(present(stored, money(stored.amount())));
            case BUY_X_GET_Y ->
                new BuyXGetY(present(stored, stored.buyQuantity()), present(stored, stored.getQuantity()));
        };
    }

    private static Kind kind(Benefit benefit) {
        return switch (benefit) {
            case Percent _ -> Kind.PERCENT;
            case Fixed _ -> Kind.FIXED;
            case BuyXGetY _ -> Kind.BUY_X_GET_Y;
        };
    }

    private static <T> T present(PromotionActivated stored, @Nullable T value) {
        if (value == null) {
            throw new IllegalStateException(
                    "promotion %s must say what its kind %s needs".formatted(stored.code(), stored.kind()));
        }
        return value;
    }

    private static List<String> all(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }

    private static @Nullable MoneyAmount money(@Nullable Money money) {
        return money == null ? null : new MoneyAmount(money.amount(), money.currency());
    }

    private static @Nullable Money money(@Nullable MoneyAmount money) {
        return money == null ? null : new Money(money.amount(), money.currency());
    }
}
