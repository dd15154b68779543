package dev.souk.catalog.application.promotion;

import static dev.souk.catalog.PromotionFixture.ADA;
import static dev.souk.catalog.PromotionFixture.BOB;
import static dev.souk.catalog.PromotionFixture.CHEESE;
import static dev.souk.catalog.PromotionFixture.ORDER;
import static dev.souk.catalog.PromotionFixture.WELCOME;
import static dev.souk.lambda.fixture.SteppingClock.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.catalog.PromotionFixture;
import dev.souk.catalog.domain.promotion.Benefit;
import dev.souk.catalog.domain.promotion.Limits;
import dev.souk.catalog.domain.promotion.OrderId;
import dev.souk.catalog.domain.promotion.Promotion;
import dev.souk.catalog.domain.promotion.RedeemCouponsResult.AllRedeemed;
import dev.souk.catalog.domain.promotion.RedeemCouponsResult.NoneRedeemed;
import dev.souk.catalog.domain.promotion.RefusalReason;
import dev.souk.catalog.domain.promotion.ReleaseCouponsResult;
import dev.souk.catalog.domain.promotion.Window;
import dev.souk.lambda.fixture.SteppingClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CouponLifeTest {
    private static final OrderId OTHER = new OrderId("order-2");

    private final SteppingClock clock = new SteppingClock();
    private final PromotionFixture shop = PromotionFixture.inMemory();
    private final RedeemCoupons redeem = new RedeemCoupons(shop.promotions(), shop.redemptions(), clock);
    private final ReleaseCoupons release = new ReleaseCoupons(shop.redemptions());

    @Test
    void redeems_all_or_none() {
        shop.with(CHEESE, 1L, null);

        assertThat(redeem.handle(ORDER, ADA, List.of(CHEESE, WELCOME)))
                .isEqualTo(new NoneRedeemed(WELCOME, RefusalReason.UNKNOWN));
        assertThat(redeem.handle(OTHER, BOB, List.of(CHEESE))).isEqualTo(new AllRedeemed());
    }

    @Test
    void says_the_same_again_whatever_changed_in_between() {
        shop.with(CHEESE, 1L, null);
        assertThat(redeem.handle(ORDER, ADA, List.of(CHEESE))).isEqualTo(new AllRedeemed());
        assertThat(redeem.handle(OTHER, BOB, List.of(CHEESE)))
                .isEqualTo(new NoneRedeemed(CHEESE, RefusalReason.LIMIT_REACHED));

        release.handle(ORDER, "declined");

        assertThat(redeem.handle(OTHER, BOB, List.of(CHEESE)))
                .isEqualTo(new NoneRedeemed(CHEESE, RefusalReason.LIMIT_REACHED));
        assertThat(redeem.handle(new OrderId("order-3"), BOB, List.of(CHEESE))).isEqualTo(new AllRedeemed());
        new EndPromotion(shop.promotions()).handle(CHEESE, 1L);
        assertThat(redeem.handle(new OrderId("order-3"), BOB, List.of(CHEESE))).isEqualTo(new AllRedeemed());
    }

    @Test
    void refuses_what_is_ended_too_early_too_late_or_not_entered() {
        var march = new Window(NOON.plusSeconds(60), NOON.plusSeconds(120));
        shop.promotions().add(Promotion.activated(CHEESE, PromotionFixture.tenth(Limits.NONE, march)));
        shop.promotions().add(Promotion.activated(WELCOME, PromotionFixture.automatic(new Benefit.Percent(5))));

        assertThat(reason("a")).isEqualTo(RefusalReason.NOT_YET);
        clock.step(Duration.ofSeconds(60));
        assertThat(redeem.handle(ORDER, ADA, List.of(CHEESE))).isEqualTo(new AllRedeemed());
        clock.step(Duration.ofSeconds(60));
        assertThat(reason("b")).isEqualTo(RefusalReason.EXPIRED);
        new EndPromotion(shop.promotions()).handle(CHEESE, 1L);
        assertThat(reason("c")).isEqualTo(RefusalReason.ENDED);
        assertThat(redeem.handle(OTHER, ADA, List.of(WELCOME)))
                .isEqualTo(new NoneRedeemed(WELCOME, RefusalReason.UNKNOWN));
    }

    private RefusalReason reason(String order) {
        return redeem.handle(new OrderId(order), ADA, List.of(CHEESE))
                        instanceof NoneRedeemed(var _, RefusalReason reason)
                ? reason
                : RefusalReason.RELEASED;
    }

    @Test
    void gives_back_once_and_refuses_what_comes_after() {
        shop.with(CHEESE, 1L, null);
        redeem.handle(ORDER, ADA, List.of(CHEESE));

        assertThat(release.handle(ORDER, "declined")).isEqualTo(ReleaseCouponsResult.RELEASED);
        assertThat(release.handle(ORDER, "declined")).isEqualTo(ReleaseCouponsResult.RELEASED);

        assertThat(shop.promotion(CHEESE).redeemed()).isZero();
        assertThat(redeem.handle(ORDER, ADA, List.of(CHEESE)))
                .isEqualTo(new NoneRedeemed(CHEESE, RefusalReason.RELEASED));
    }

    @Test
    void leaves_a_tombstone_when_the_release_comes_first() {
        shop.with(CHEESE, 1L, null);

        assertThat(release.handle(ORDER, "timed out")).isEqualTo(ReleaseCouponsResult.NOTHING_REDEEMED);

        assertThat(redeem.handle(ORDER, ADA, List.of(CHEESE)))
                .isEqualTo(new NoneRedeemed(CHEESE, RefusalReason.RELEASED));
        assertThat(shop.promotion(CHEESE).redeemed()).isZero();
    }

    @Test
    void releases_nothing_of_a_refused_order() {
        redeem.handle(ORDER, ADA, List.of(CHEESE));

        assertThat(release.handle(ORDER, "COUPON_REFUSED")).isEqualTo(ReleaseCouponsResult.NOTHING_REDEEMED);
    }

    @Test
    void takes_a_code_that_comes_twice_as_one_and_refuses_another_wish_under_the_same_order() {
        shop.with(CHEESE, null, null).with(WELCOME, null, null);

        assertThat(redeem.handle(ORDER, ADA, List.of(CHEESE, CHEESE))).isEqualTo(new AllRedeemed());

        assertThat(shop.promotion(CHEESE).redeemed()).isEqualTo(1);
        assertThatThrownBy(() -> redeem.handle(ORDER, ADA, List.of(WELCOME)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("order order-1 must ask again for the coupons it asked for first");
        assertThatThrownBy(() -> redeem.handle(OTHER, ADA, List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
