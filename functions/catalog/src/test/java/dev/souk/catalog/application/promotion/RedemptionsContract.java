package dev.souk.catalog.application.promotion;

import static dev.souk.catalog.PromotionFixture.ADA;
import static dev.souk.catalog.PromotionFixture.BOB;
import static dev.souk.catalog.PromotionFixture.CHEESE;
import static dev.souk.catalog.PromotionFixture.ORDER;
import static dev.souk.catalog.PromotionFixture.WELCOME;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.catalog.PromotionFixture;
import dev.souk.catalog.application.promotion.RedeemAttempt.AlreadyDecided;
import dev.souk.catalog.application.promotion.RedeemAttempt.AtLimit;
import dev.souk.catalog.application.promotion.RedeemAttempt.Overtaken;
import dev.souk.catalog.application.promotion.RedeemAttempt.Stored;
import dev.souk.catalog.domain.promotion.CustomerId;
import dev.souk.catalog.domain.promotion.OrderId;
import dev.souk.catalog.domain.promotion.Promotion;
import dev.souk.catalog.domain.promotion.PromotionCode;
import dev.souk.catalog.domain.promotion.Redemption.Redeemed;
import dev.souk.catalog.domain.promotion.Redemption.Refused;
import dev.souk.catalog.domain.promotion.Redemption.Released;
import dev.souk.catalog.domain.promotion.RefusalReason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of redemptions keeps to. */
public abstract class RedemptionsContract {

    /** An empty store. */
    protected abstract PromotionFixture empty();

    @Test
    void counts_every_coupon_and_remembers_the_redemption() {
        var shop = empty().with(WELCOME, 5L, null).with(CHEESE, null, 1L);
        Redeemed wanted = wanted("order-1", ADA, WELCOME, CHEESE);

        assertThat(redeem(shop, wanted)).isEqualTo(new Stored());

        assertThat(shop.redemptions().find(ORDER)).contains(wanted);
        assertThat(shop.promotion(WELCOME).redeemed()).isEqualTo(1);
        assertThat(shop.promotion(CHEESE).redeemed()).isEqualTo(1);
    }

    @Test
    void counts_none_when_one_is_at_its_limit() {
        var shop = empty().with(WELCOME, 5L, null).with(CHEESE, 1L, null);
        redeem(shop, wanted("order-1", ADA, CHEESE));

        assertThat(redeem(shop, wanted("order-2", BOB, WELCOME, CHEESE)))
                .isEqualTo(new AtLimit(CHEESE, RefusalReason.LIMIT_REACHED));

        assertThat(shop.redemptions().find(new OrderId("order-2"))).isEmpty();
        assertThat(shop.promotion(WELCOME).redeemed()).isZero();
        assertThat(shop.promotion(CHEESE).redeemed()).isEqualTo(1);
    }

    @Test
    void counts_each_customer_apart() {
        var shop = empty().with(CHEESE, null, 1L);
        redeem(shop, wanted("order-1", ADA, CHEESE));

        assertThat(redeem(shop, wanted("order-2", ADA, CHEESE)))
                .isEqualTo(new AtLimit(CHEESE, RefusalReason.CUSTOMER_LIMIT_REACHED));
        assertThat(redeem(shop, wanted("order-3", BOB, CHEESE))).isEqualTo(new Stored());
    }

    @Test
    void answers_a_second_redemption_with_the_first_even_at_the_limit() {
        var shop = empty().with(CHEESE, 1L, 1L);
        Redeemed wanted = wanted("order-1", ADA, CHEESE);
        redeem(shop, wanted);

        assertThat(redeem(shop, wanted)).isEqualTo(new AlreadyDecided(wanted));
        assertThat(shop.promotion(CHEESE).redeemed()).isEqualTo(1);
    }

    @Test
    void counts_nothing_of_a_promotion_that_staff_changed_meanwhile() {
        var shop = empty().with(CHEESE, 1L, 1L);
        List<Promotion> read = List.of(shop.promotion(CHEESE));
        shop.promotions().replace(shop.promotion(CHEESE).ended());

        assertThat(shop.redemptions().redeem(wanted("order-1", ADA, CHEESE), read))
                .isEqualTo(new Overtaken());
        assertThat(shop.redemptions().find(ORDER)).isEmpty();
    }

    @Test
    void keeps_the_first_word_on_an_order() {
        var shop = empty().with(CHEESE, 1L, 1L);
        Released tombstone = Released.tombstone(ORDER, "declined");

        assertThat(shop.redemptions().decide(tombstone)).isEqualTo(tombstone);
        assertThat(shop.redemptions().decide(new Refused(ORDER, CHEESE, RefusalReason.EXPIRED, 1)))
                .isEqualTo(tombstone);
        assertThat(redeem(shop, wanted("order-1", ADA, CHEESE))).isEqualTo(new AlreadyDecided(tombstone));
        assertThat(shop.promotion(CHEESE).redeemed()).isZero();
    }

    @Test
    void remembers_what_was_refused_and_why() {
        var shop = empty();
        var refused = new Refused(ORDER, CHEESE, RefusalReason.EXPIRED, 1);

        shop.redemptions().decide(refused);

        assertThat(shop.redemptions().find(ORDER)).contains(refused);
    }

    @Test
    void counts_back_once_and_lets_another_order_have_it() {
        var shop = empty().with(CHEESE, 1L, 1L).with(WELCOME, null, null);
        Redeemed held = wanted("order-1", ADA, CHEESE, WELCOME);
        redeem(shop, held);
        Released released = held.release("declined");

        assertThat(shop.redemptions().release(held, released)).isEqualTo(released);
        assertThat(shop.redemptions().release(held, held.release("again"))).isEqualTo(released);

        assertThat(shop.promotion(CHEESE).redeemed()).isZero();
        assertThat(redeem(shop, wanted("order-2", ADA, CHEESE))).isEqualTo(new Stored());
    }

    @Test
    void keeps_its_count_when_staff_change_or_end_the_promotion() {
        var shop = empty().with(CHEESE, 3L, 1L);
        Redeemed held = wanted("order-1", ADA, CHEESE);
        redeem(shop, held);

        shop.promotions().replace(shop.promotion(CHEESE).ended());
        assertThat(shop.promotion(CHEESE).redeemed()).isEqualTo(1);
        shop.redemptions().release(held, held.release("declined"));

        assertThat(shop.promotion(CHEESE).redeemed()).isZero();
        assertThat(shop.promotion(CHEESE).isActive()).isFalse();
    }

    private static RedeemAttempt redeem(PromotionFixture shop, Redeemed wanted) {
        return shop.redemptions()
                .redeem(wanted, wanted.codes().stream().map(shop::promotion).toList());
    }

    private static Redeemed wanted(String order, CustomerId customer, PromotionCode... codes) {
        return Redeemed.first(new OrderId(order), customer, List.of(codes));
    }
}
