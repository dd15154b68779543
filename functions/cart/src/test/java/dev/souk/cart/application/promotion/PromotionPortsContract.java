package dev.souk.cart.application.promotion;

import static dev.souk.cart.CartFixture.BREAD;
import static dev.souk.cart.CartFixture.CART;
import static dev.souk.cart.CartFixture.MILK;
import static dev.souk.cart.CartFixture.NOW;
import static dev.souk.cart.PromotionFixture.WELCOME;
import static dev.souk.cart.PromotionFixture.automatic;
import static dev.souk.cart.PromotionFixture.coupon;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.promotion.Benefit;
import dev.souk.cart.domain.promotion.Benefit.BuyXGetY;
import dev.souk.cart.domain.promotion.Benefit.Fixed;
import dev.souk.cart.domain.promotion.Benefit.Percent;
import dev.souk.cart.domain.promotion.PromotionCode;
import dev.souk.cart.domain.promotion.PromotionCopy;
import dev.souk.cart.domain.promotion.PromotionRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of promotion copies, categories and coupons keeps to. */
public abstract class PromotionPortsContract {

    protected abstract PromotionCopies copies();

    protected abstract ProductCategories categories();

    protected abstract CartCoupons coupons();

    @Test
    void returns_each_kind_just_as_it_was_kept() {
        for (Benefit benefit : List.of(new Percent(15), new Fixed(500), new BuyXGetY(2, 1))) {
            var rule = new PromotionRule(
                    "Käse", benefit, Set.of(MILK, BREAD), Set.of("dairy"), 2000, true, NOW, NOW.plusMillis(1));
            var copy = new PromotionCopy(new PromotionCode("KIND-" + benefit.rank()), rule, 1);

            assertThat(copies().keep(copy)).isTrue();

            assertThat(copies().find(List.of(copy.code(), WELCOME))).containsExactly(copy);
        }
        assertThat(copies().automatic()).isEmpty();
    }

    @Test
    void keeps_the_newest_whichever_comes_first() {
        PromotionCopy first = automatic("WELCOME", new Percent(10));
        var ended = new PromotionCopy(WELCOME, null, 2);
        var entered =
                new PromotionCopy(WELCOME, coupon("WELCOME", new Percent(5)).rule(), 3);

        assertThat(copies().keep(ended)).isTrue();
        assertThat(copies().keep(first)).isFalse();
        assertThat(copies().find(List.of(WELCOME))).containsExactly(ended);
        assertThat(copies().automatic()).isEmpty();
        assertThat(copies().keep(entered)).isTrue();
        assertThat(copies().keep(entered)).isFalse();
        assertThat(copies().find(List.of(WELCOME))).containsExactly(entered);
    }

    @Test
    void lists_what_holds_by_itself_as_long_as_it_does() {
        PromotionCopy itself = automatic("WELCOME", new Percent(10));
        copies().keep(itself);
        copies().keep(coupon("OTHER", new Percent(10)));
        assertThat(copies().automatic()).containsExactly(itself);

        copies().keep(new PromotionCopy(
                WELCOME, coupon("WELCOME", new Percent(10)).rule(), 2));
        assertThat(copies().automatic()).isEmpty();
        copies().keep(new PromotionCopy(WELCOME, itself.rule(), 3));
        copies().keep(new PromotionCopy(WELCOME, null, 4));
        assertThat(copies().automatic()).isEmpty();
    }

    @Test
    void knows_the_newest_category() {
        assertThat(categories().keep(MILK, "dairy", 2)).isTrue();
        assertThat(categories().keep(MILK, "bakery", 1)).isFalse();

        assertThat(categories().of(List.of(MILK, BREAD))).isEqualTo(Map.of(MILK, "dairy"));
        assertThat(categories().of(List.of())).isEmpty();
    }

    @Test
    void keeps_as_many_coupons_as_a_cart_takes_each_once() {
        for (int i = 0; i < CartCoupons.MAX; i++) {
            assertThat(coupons().add(CART, new PromotionCode("CODE-" + i), NOW)).isTrue();
            assertThat(coupons().add(CART, new PromotionCode("CODE-" + i), NOW)).isTrue();
        }

        assertThat(coupons().add(CART, WELCOME, NOW)).isFalse();
        assertThat(coupons().of(CART)).hasSize(CartCoupons.MAX).isSorted();
        assertThat(coupons().of(new CartId("another"))).isEmpty();
        coupons().remove(CART, new PromotionCode("CODE-0"));
        coupons().remove(CART, new PromotionCode("CODE-0"));
        assertThat(coupons().add(CART, WELCOME, NOW)).isTrue();
    }

    @Test
    void forgets_the_last_coupon_and_takes_another() {
        coupons().remove(CART, WELCOME);
        coupons().add(CART, WELCOME, NOW);
        coupons().remove(CART, WELCOME);
        assertThat(coupons().of(CART)).isEmpty();

        assertThat(coupons().add(CART, WELCOME, NOW)).isTrue();
        assertThat(coupons().of(CART)).containsExactly(WELCOME);
    }
}
