package dev.souk.cart.domain;

import static dev.souk.cart.CartFixture.NOW;
import static dev.souk.cart.CartFixture.annasCart;
import static dev.souk.cart.CartFixture.linesOf;
import static dev.souk.cart.CartFixture.sku;
import static dev.souk.cart.CartFixture.to;
import static dev.souk.cart.CartFixture.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rate by rate on the sum, half a cent up, delivery at the rates of the goods. */
class TaxesTest {
    private static final List<TaxClass> CLASSES = List.of(TaxClass.values());

    @Test
    void shows_the_tax_that_prices_contain() {
        // 119.00 at 19 % and 10.70 at 7 %: no shipping from 50.00 on.
        Quote quote = quote(to("DE", true, 1900, 700), Map.of(TaxClass.STANDARD, 11_900L, TaxClass.REDUCED, 1_070L));

        assertThat(quote.taxes())
                .containsExactly(new TaxLine(1900, eur(11_900), eur(1_900)), new TaxLine(700, eur(1_070), eur(70)));
        assertThat(quote.tax()).isEqualTo(eur(1_970));
        assertThat(quote.total()).isEqualTo(eur(12_970));
    }

    @Test
    void adds_the_tax_where_prices_do_not_contain_it() {
        Quote quote = quote(to("XX", false, 810, 260), Map.of(TaxClass.STANDARD, 10_000L));

        assertThat(quote.shipping()).isEqualTo(eur(1_990));
        assertThat(quote.taxes()).containsExactly(new TaxLine(810, eur(11_990), eur(971)));
        assertThat(quote.total()).isEqualTo(eur(12_961));
    }

    @Test
    void taxes_delivery_like_the_goods_it_carries_and_loses_no_cent() {
        Quote quote = quote(to("DE", true, 1900, 700), Map.of(TaxClass.STANDARD, 200L, TaxClass.REDUCED, 100L));

        assertThat(quote.taxes()).extracting(line -> line.base().amount()).containsExactly(527L, 263L);
    }

    @Test
    void taxes_what_is_free_and_its_delivery_at_the_highest_rate() {
        Quote quote = quote(to("DE", true, 1900, 700), Map.of(TaxClass.STANDARD, 0L, TaxClass.ZERO, 0L));

        assertThat(quote.taxes()).containsExactly(new TaxLine(1900, eur(490), eur(78)), new TaxLine(0, eur(0), eur(0)));
    }

    @Test
    void agrees_with_decimal_arithmetic() {
        long seed = 4711L;
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            boolean inclusive = random.nextBoolean();
            int reduced = random.nextInt(0, 1500);
            int standard = reduced + random.nextInt(0, 1500);
            Map<TaxClass, Long> amounts = new HashMap<>();
            CLASSES.forEach(taxClass -> amounts.put(taxClass, random.nextLong(1L << random.nextInt(1, 40))));

            Quote quote = quote(to("XX", inclusive, standard, reduced), amounts);

            long bases = quote.taxes().stream()
                    .mapToLong(line -> line.base().amount())
                    .sum();
            assertThat(bases)
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(quote.subtotal().plus(quote.shipping()).amount());
            assertThat(quote.taxes())
                    .as("seed %d, round %d", seed, round)
                    .allSatisfy(line -> assertThat(line.tax().amount()).isEqualTo(expected(line, inclusive)));
            assertThat(quote.total().amount())
                    .isEqualTo(inclusive ? bases : bases + quote.tax().amount());
        }
    }

    private static long expected(TaxLine line, boolean inclusive) {
        BigDecimal rate = BigDecimal.valueOf(line.basisPoints());
        BigDecimal whole = BigDecimal.valueOf(10_000).add(inclusive ? rate : BigDecimal.ZERO);
        return BigDecimal.valueOf(line.base().amount())
                .multiply(rate)
                .divide(whole, 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static Quote quote(Delivery delivery, Map<TaxClass, Long> amounts) {
        Cart cart = annasCart();
        Map<Sku, ProductCopy> products = new HashMap<>();
        for (TaxClass taxClass : CLASSES) {
            if (amounts.containsKey(taxClass)) {
                Sku sku = sku(CLASSES.indexOf(taxClass));
                cart = with(cart, sku, 1);
                products.put(sku, ProductCopy.named(sku, "Product", eur(amounts.get(taxClass)), taxClass, 1));
            }
        }
        return Quote.of("q-1", cart, linesOf(cart, products), List.of(), delivery, NOW);
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}
