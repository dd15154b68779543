package dev.souk.cart.domain.promotion;

import static dev.souk.cart.CartFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cart.domain.Discount;
import dev.souk.cart.domain.Sku;
import dev.souk.cart.domain.promotion.Benefit.BuyXGetY;
import dev.souk.cart.domain.promotion.Benefit.Fixed;
import dev.souk.cart.domain.promotion.Benefit.Percent;
import dev.souk.kernel.Money;
import dev.souk.kernel.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every cart and every set of promotions; the seed of a failure stands in its name. */
class EvaluationPropertiesTest {
    private static final int RUNS = 400;
    private static final List<String> CATEGORIES = List.of("dairy", "bakery", "drinks");

    private record Shop(List<PricedLine> lines, List<PromotionCode> entered, List<PromotionCopy> promotions) {
        Evaluation evaluate() {
            return Evaluation.of(lines, entered, promotions, NOW);
        }

        long subtotal() {
            return lines.stream().mapToLong(PricedLine::total).sum();
        }
    }

    static LongStream seeds() {
        return LongStream.range(0, RUNS);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_line_costs_less_than_nothing(long seed) {
        Shop shop = shop(new Random(seed));

        Evaluation evaluation = shop.evaluate();

        assertThat(total(evaluation)).isBetween(0L, shop.subtotal());
        for (PricedLine line : shop.lines()) {
            long taken = evaluation.discounts().stream()
                    .map(Discount::shares)
                    .map(shares -> shares.getOrDefault(line.sku(), Money.zero("EUR")))
                    .mapToLong(Money::amount)
                    .sum();
            assertThat(taken).isBetween(0L, line.total());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_order_of_lines_coupons_and_promotions_does_not_matter(long seed) {
        Random random = new Random(seed);
        Shop shop = shop(random);
        Shop shuffled = new Shop(
                shuffled(shop.lines(), random), shuffled(shop.entered(), random), shuffled(shop.promotions(), random));

        assertThat(shuffled.evaluate().discounts()).isEqualTo(shop.evaluate().discounts());
        assertThat(shuffled.evaluate().coupons())
                .containsExactlyInAnyOrderElementsOf(shop.evaluate().coupons());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void each_discount_keeps_to_its_rule_whatever_is_in_the_cart(long seed) {
        Random random = new Random(seed);
        Shop shop = shop(random);
        // One line more must not lift a discount over what the rule gives for what is there.
        List<PricedLine> grown = new ArrayList<>(shop.lines());
        grown.add(line(new Sku("one-more"), random));
        Evaluation evaluation = new Shop(grown, shop.entered(), shop.promotions()).evaluate();

        for (Discount discount : evaluation.discounts()) {
            PromotionRule rule = rule(shop, discount.code());
            List<PricedLine> about = grown.stream().filter(rule::isAbout).toList();
            assertThat(discount.amount().amount()).isBetween(1L, bound(rule.benefit(), about));
            assertThat(about)
                    .extracting(PricedLine::sku)
                    .containsAll(discount.shares().keySet());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void one_coupon_more_never_makes_the_cart_dearer(long seed) {
        Shop shop = shop(new Random(seed));
        if (!shop.entered().isEmpty()) {
            List<PromotionCode> fewer = shop.entered().subList(1, shop.entered().size());
            assertThat(total(shop.evaluate()))
                    .isGreaterThanOrEqualTo(total(new Shop(shop.lines(), fewer, shop.promotions()).evaluate()));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_coupon_has_a_problem_exactly_when_it_takes_nothing_off(long seed) {
        Evaluation evaluation = shop(new Random(seed)).evaluate();
        Set<String> applied =
                Set.copyOf(evaluation.discounts().stream().map(Discount::code).toList());

        assertThat(evaluation.coupons())
                .allSatisfy(coupon -> assertThat(coupon.problem() == null)
                        .isEqualTo(applied.contains(coupon.code().value())));
    }

    /** What the rule gives at most for these lines, worked out in another way. */
    private static long bound(Benefit benefit, List<PricedLine> about) {
        return switch (benefit) {
            case Percent(int percent) ->
                about.stream()
                        .mapToLong(line -> Math.round(line.total() * percent / 100.0))
                        .sum();
            case Fixed(long amount) -> amount;
            case BuyXGetY(int buy, int get) -> {
                List<Long> units = about.stream()
                        .flatMap(line -> Collections.nCopies(line.quantity().units(), line.unitPrice()).stream())
                        .sorted()
                        .toList();
                yield units.stream()
                        .limit((long) units.size() / (buy + get) * get)
                        .mapToLong(Long::longValue)
                        .sum();
            }
        };
    }

    private static PromotionRule rule(Shop shop, String code) {
        return shop.promotions().stream()
                .filter(promotion -> promotion.code().value().equals(code))
                .map(PromotionCopy::rule)
                .findFirst()
                .orElseThrow();
    }

    private static long total(Evaluation evaluation) {
        return evaluation.discounts().stream()
                .mapToLong(discount -> discount.amount().amount())
                .sum();
    }

    private static Shop shop(Random random) {
        List<PricedLine> lines = IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(i -> line(new Sku("sku-" + i), random))
                .toList();
        List<PromotionCopy> promotions = IntStream.range(0, random.nextInt(7))
                .mapToObj(i -> promotion("PROMO-" + i, random))
                .toList();
        List<PromotionCode> entered = promotions.stream()
                .map(PromotionCopy::code)
                .filter(_ -> random.nextInt(3) > 0)
                .toList();
        return new Shop(lines, entered, promotions);
    }

    private static PricedLine line(Sku sku, Random random) {
        String category = random.nextInt(5) == 0 ? null : CATEGORIES.get(random.nextInt(CATEGORIES.size()));
        long price = random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(10_000);
        return new PricedLine(sku, category, new Quantity(1 + random.nextInt(12)), price);
    }

    private static PromotionCopy promotion(String code, Random random) {
        Benefit benefit = switch (random.nextInt(3)) {
            case 0 -> new Percent(1 + random.nextInt(100));
            case 1 -> new Fixed(1 + random.nextInt(5_000));
            default -> new BuyXGetY(1 + random.nextInt(3), 1 + random.nextInt(2));
        };
        Set<Sku> skus = random.nextInt(3) == 0 ? Set.of(new Sku("sku-0"), new Sku("sku-2")) : Set.of();
        Set<String> categories = random.nextInt(3) == 0 ? Set.of(CATEGORIES.getFirst()) : Set.of();
        long minimum = random.nextInt(3) == 0 ? random.nextInt(20_000) : 0;
        var rule = new PromotionRule(code, benefit, skus, categories, minimum, random.nextBoolean(), null, null);
        return new PromotionCopy(new PromotionCode(code), random.nextInt(10) == 0 ? null : rule, 1);
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> copy = new ArrayList<>(list);
        Collections.shuffle(copy, random);
        return copy;
    }
}
