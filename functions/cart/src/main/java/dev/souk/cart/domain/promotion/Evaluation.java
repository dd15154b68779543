package dev.souk.cart.domain.promotion;

import dev.souk.cart.domain.Discount;
import dev.souk.cart.domain.Quote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What promotions take off a cart, and what became of its coupons.
 *
 * <p>All that apply are combined, one after the other on what the ones before left of each line: first the free units, then
 * percentages, then amounts, and within a kind by code. So a line never costs less than nothing, a coupon never disables
 * another, and the order of lines and coupons does not matter. Whether one applies is judged by prices before discounts.
 *
 * @param discounts at most {@link Quote#MAX_DISCOUNTS}; of more, automatic ones later in the order are left out
 * @param coupons in the order in which they were given
 */
public record Evaluation(List<Discount> discounts, List<CouponState> coupons) {
    private static final Comparator<PromotionCopy> ORDER = Comparator.comparingInt(
                    (PromotionCopy promotion) -> rank(promotion.rule()))
            .thenComparing(PromotionCopy::code);

    public Evaluation {
        discounts = List.copyOf(discounts);
        coupons = List.copyOf(coupons);
    }

    /**
     * @param entered codes of the coupons in the cart, at most {@link Quote#MAX_DISCOUNTS}
     * @param known what is known of automatic promotions and of those coupons; others do no harm
     * @throws ArithmeticException when the lines' sum exceeds {@link Long#MAX_VALUE} minor units
     */
    public static Evaluation of(
            List<PricedLine> lines, List<PromotionCode> entered, Collection<PromotionCopy> known, Instant now) {
        Map<PromotionCode, PromotionCopy> coupons = new HashMap<>();
        List<PromotionCopy> applicable = new ArrayList<>();
        for (PromotionCopy promotion : known) {
            boolean wanted = promotion.isAutomatic() || entered.contains(promotion.code());
            if (entered.contains(promotion.code())) {
                coupons.put(promotion.code(), promotion);
            }
            if (wanted && problem(promotion, lines, now).isEmpty()) {
                applicable.add(promotion);
            }
        }
        List<Discount> discounts = discounts(lines, chosen(applicable));
        return new Evaluation(
                discounts,
                entered.stream()
                        .map(code -> state(code, coupons.get(code), lines, discounts, now))
                        .toList());
    }

    /** In their order, as many as a quote takes: coupons before automatic ones. */
    private static List<PromotionCopy> chosen(List<PromotionCopy> applicable) {
        return applicable.stream()
                .sorted(Comparator.comparing(PromotionCopy::isAutomatic).thenComparing(ORDER))
                .limit(Quote.MAX_DISCOUNTS)
                .sorted(ORDER)
                .toList();
    }

    private static List<Discount> discounts(List<PricedLine> lines, List<PromotionCopy> promotions) {
        Remainder remainder = new Remainder(lines);
        List<Discount> discounts = new ArrayList<>();
        for (PromotionCopy promotion : promotions) {
            PromotionRule rule = promotion.rule();
            if (rule != null) {
                remainder
                        .take(rule)
                        .map(shares -> new Discount(promotion.code().value(), rule.name(), rule.coupon(), shares))
                        .ifPresent(discounts::add);
            }
        }
        return discounts;
    }

    private static CouponState state(
            PromotionCode code,
            @Nullable PromotionCopy promotion,
            List<PricedLine> lines,
            List<Discount> discounts,
            Instant now) {
        if (promotion == null) {
            return new CouponState(code, null, CouponProblem.UNKNOWN);
        }
        String name = promotion.rule() == null ? null : promotion.rule().name();
        boolean applied =
                discounts.stream().anyMatch(discount -> discount.code().equals(code.value()));
        return new CouponState(
                code, name, applied ? null : problem(promotion, lines, now).orElse(CouponProblem.NOT_APPLICABLE));
    }

    /** Why it does not apply, others aside. */
    private static Optional<CouponProblem> problem(PromotionCopy promotion, List<PricedLine> lines, Instant now) {
        PromotionRule rule = promotion.rule();
        if (rule == null || rule.isOver(now)) {
            return Optional.of(CouponProblem.EXPIRED);
        }
        if (rule.isAhead(now)) {
            return Optional.of(CouponProblem.NOT_YET);
        }
        List<PricedLine> about = lines.stream().filter(rule::isAbout).toList();
        if (about.isEmpty()) {
            return Optional.of(CouponProblem.NOT_APPLICABLE);
        }
        long subtotal = about.stream().mapToLong(PricedLine::total).reduce(0, Math::addExact);
        return subtotal < rule.minimumSubtotal() ? Optional.of(CouponProblem.MINIMUM_NOT_REACHED) : Optional.empty();
    }

    private static int rank(@Nullable PromotionRule rule) {
        return rule == null ? 0 : rule.benefit().rank();
    }
}
