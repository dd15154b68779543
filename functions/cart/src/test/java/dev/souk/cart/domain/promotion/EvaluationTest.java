package dev.souk.cart.domain.promotion;

import static dev.souk.cart.CartFixture.BREAD;
import static dev.souk.cart.CartFixture.MILK;
import static dev.souk.cart.CartFixture.NOW;
import static dev.souk.cart.PromotionFixture.WELCOME;
import static dev.souk.cart.PromotionFixture.automatic;
import static dev.souk.cart.PromotionFixture.coupon;
import static dev.souk.cart.PromotionFixture.line;
import static dev.souk.cart.PromotionFixture.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.cart.domain.Discount;
import dev.souk.cart.domain.Quote;
import dev.souk.cart.domain.Sku;
import dev.souk.cart.domain.promotion.Benefit.BuyXGetY;
import dev.souk.cart.domain.promotion.Benefit.Fixed;
import dev.souk.cart.domain.promotion.Benefit.Percent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvaluationTest {
    private static final Sku WINE = new Sku("wine");

    @ParameterizedTest
    @CsvSource({
        "119, 1, 10, 12", // 11.9
        "115, 1, 10, 12", // 11.5: half up
        "114, 1, 10, 11", // 11.4
        "33, 3, 33, 33", // 32.67 of the line, not three times 10.89
        "1, 1, 49, 0",
        "1, 1, 50, 1",
        "250, 4, 100, 1000"
    })
    void rounds_a_percentage_line_by_line_and_half_a_cent_up(long price, int units, int percent, long expected) {
        Evaluation evaluation = evaluate(
                List.of(line(MILK, units, price)), List.of(), List.of(automatic("TENTH", new Percent(percent))));

        assertThat(total(evaluation)).isEqualTo(expected);
    }

    @Test
    void frees_the_cheapest_units_of_every_whole_group_whichever_line_they_are_on() {
        List<PricedLine> lines = List.of(line(WINE, 2, 900), line(MILK, 3, 119), line(BREAD, 2, 349));

        Evaluation evaluation = evaluate(lines, List.of(), List.of(automatic("THREE-FOR-TWO", new BuyXGetY(2, 1))));

        // Seven units are two groups and one over: two milk are free.
        assertThat(total(evaluation)).isEqualTo(2 * 119);
        assertThat(evaluation.discounts().getFirst().shares().keySet()).containsExactly(MILK);
    }

    @Test
    void frees_nothing_before_a_group_is_whole() {
        PromotionCopy promotion = automatic("THREE-FOR-TWO", new BuyXGetY(2, 1));

        assertThat(evaluate(List.of(line(MILK, 2, 119)), List.of(), List.of(promotion))
                        .discounts())
                .isEmpty();
        assertThat(total(evaluate(List.of(line(MILK, 3, 119)), List.of(), List.of(promotion))))
                .isEqualTo(119);
        assertThat(total(evaluate(List.of(line(MILK, 5, 119)), List.of(), List.of(promotion))))
                .isEqualTo(119);
    }

    @Test
    void spreads_an_amount_to_the_cent_and_takes_no_more_than_there_is() {
        List<PricedLine> lines = List.of(line(MILK, 1, 100), line(BREAD, 1, 100), line(WINE, 1, 100));

        Evaluation evaluation = evaluate(lines, List.of(), List.of(automatic("ONE-EURO", new Fixed(100))));

        assertThat(evaluation.discounts().getFirst().shares().values())
                .extracting(money -> money.amount())
                .containsExactlyInAnyOrder(34L, 33L, 33L);
        assertThat(total(evaluate(lines, List.of(), List.of(automatic("TEN-EURO", new Fixed(1000))))))
                .isEqualTo(300);
    }

    @Test
    void combines_free_units_then_percentages_then_amounts() {
        List<PromotionCopy> all = List.of(
                automatic("A-FIXED", new Fixed(100)),
                automatic("B-HALF", new Percent(50)),
                automatic("C-FREE", new BuyXGetY(1, 1)));

        Evaluation evaluation = evaluate(List.of(line(MILK, 4, 200)), List.of(), all);

        assertThat(evaluation.discounts()).extracting(Discount::code).containsExactly("C-FREE", "B-HALF", "A-FIXED");
        assertThat(evaluation.discounts())
                .extracting(discount -> discount.amount().amount())
                .containsExactly(400L, 200L, 100L);
    }

    @Test
    void is_about_named_products_and_categories_only() {
        var milkOnly = new PromotionCopy(WELCOME, on(new Percent(50), Set.of(MILK), Set.of(), 0, false), 1);
        var dairy = new PromotionCopy(WELCOME, on(new Percent(50), Set.of(), Set.of("dairy"), 0, false), 1);
        List<PricedLine> lines = List.of(
                line(MILK, 1, 100),
                line(BREAD, 1, 300),
                new PricedLine(WINE, null, line(WINE, 1, 1).quantity(), 900));

        assertThat(total(evaluate(lines, List.of(), List.of(milkOnly)))).isEqualTo(50);
        assertThat(total(evaluate(lines, List.of(), List.of(dairy)))).isEqualTo(200);
    }

    @Test
    void takes_what_a_minimum_needs_at_prices_before_discounts_and_of_what_it_is_about() {
        PromotionCopy half = automatic("HALF", new Percent(50));
        var minimum = new PromotionCopy(WELCOME, on(new Fixed(10), Set.of(MILK), Set.of(), 200, true), 1);

        assertThat(state(List.of(line(MILK, 2, 100)), half, minimum)).isNull();
        assertThat(state(List.of(line(MILK, 1, 199), line(BREAD, 9, 900)), half, minimum))
                .isEqualTo(CouponProblem.MINIMUM_NOT_REACHED);
    }

    @Test
    void says_why_a_coupon_takes_nothing_off() {
        List<PricedLine> milk = List.of(line(MILK, 1, 100));
        Instant later = NOW.plusSeconds(1);

        assertThat(state(milk)).isEqualTo(CouponProblem.UNKNOWN);
        assertThat(state(milk, new PromotionCopy(WELCOME, null, 2))).isEqualTo(CouponProblem.EXPIRED);
        assertThat(state(milk, within(null, NOW))).isEqualTo(CouponProblem.EXPIRED);
        assertThat(state(milk, within(later, null))).isEqualTo(CouponProblem.NOT_YET);
        assertThat(state(milk, within(NOW, later))).isNull();
        assertThat(state(List.of(line(BREAD, 1, 100)), within(NOW, later))).isEqualTo(CouponProblem.NOT_APPLICABLE);
        assertThat(state(List.of(), coupon("WELCOME", new Percent(5)))).isEqualTo(CouponProblem.NOT_APPLICABLE);
        assertThat(state(milk, automatic("ALL", new Percent(100)), coupon("WELCOME", new Percent(5))))
                .isEqualTo(CouponProblem.NOT_APPLICABLE);
    }

    private static PromotionCopy within(@Nullable Instant startsAt, @Nullable Instant endsAt) {
        return new PromotionCopy(
                WELCOME,
                new PromotionRule("Soon", new Percent(10), Set.of(MILK), Set.of(), 0, true, startsAt, endsAt),
                1);
    }

    @Test
    void leaves_out_a_coupon_that_was_not_entered() {
        assertThat(evaluate(List.of(line(MILK, 1, 100)), List.of(), List.of(coupon("WELCOME", new Percent(10))))
                        .discounts())
                .isEmpty();
    }

    @Test
    void keeps_coupons_when_there_are_more_discounts_than_a_quote_takes() {
        List<PromotionCopy> known = new ArrayList<>();
        for (int i = 0; i < 2 * Quote.MAX_DISCOUNTS; i++) {
            known.add(automatic("AUTO-%02d".formatted(i), new Percent(1)));
        }
        known.add(coupon("WELCOME", new Fixed(1)));

        Evaluation evaluation = evaluate(List.of(line(MILK, 9, 10_000)), List.of(WELCOME), known);

        assertThat(evaluation.discounts()).hasSize(Quote.MAX_DISCOUNTS);
        assertThat(evaluation.discounts().getLast().code()).isEqualTo("WELCOME");
    }

    @Test
    void never_adds_up_wrong() {
        assertThat(total(evaluate(
                        List.of(line(MILK, 1, Long.MAX_VALUE)), List.of(), List.of(automatic("ALL", new Percent(99))))))
                .isEqualTo(9131138316486228049L);
        assertThatThrownBy(() -> evaluate(
                        List.of(line(MILK, 2, Long.MAX_VALUE)), List.of(), List.of(automatic("ALL", new Percent(1)))))
                .isInstanceOf(ArithmeticException.class);
    }

    private static @Nullable CouponProblem state(List<PricedLine> lines, PromotionCopy... known) {
        return evaluate(lines, List.of(WELCOME), List.of(known))
                .coupons()
                .getFirst()
                .problem();
    }

    private static Evaluation evaluate(List<PricedLine> lines, List<PromotionCode> entered, List<PromotionCopy> known) {
        return Evaluation.of(lines, entered, known, NOW);
    }

    private static long total(Evaluation evaluation) {
        return evaluation.discounts().stream()
                .mapToLong(discount -> discount.amount().amount())
                .sum();
    }
}
