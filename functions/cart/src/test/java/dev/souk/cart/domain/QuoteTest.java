package dev.souk.cart.domain;

import static dev.souk.cart.CartFixture.BREAD;
import static dev.souk.cart.CartFixture.MILK;
import static dev.souk.cart.CartFixture.NOW;
import static dev.souk.cart.CartFixture.annasCart;
import static dev.souk.cart.CartFixture.breadAt;
import static dev.souk.cart.CartFixture.linesOf;
import static dev.souk.cart.CartFixture.milkAt;
import static dev.souk.cart.CartFixture.sku;
import static dev.souk.cart.CartFixture.to;
import static dev.souk.cart.CartFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.cart.CartFixture;
import dev.souk.kernel.Money;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuoteTest {
    private static final Delivery HOME = to("DE", true, 1900, 700);

    @Test
    void adds_up_lines_and_shipping() {
        Cart cart = with(with(annasCart(), MILK, 3), BREAD, 1);
        Quote quote = quote(cart, Map.of(MILK, milkAt(119, 1), BREAD, breadAt(349)));

        assertThat(quote.lines()).extracting(line -> line.lineTotal().amount()).containsExactly(357L, 349L);
        assertThat(quote.subtotal()).isEqualTo(eur(706));
        assertThat(quote.shipping()).isEqualTo(eur(490));
        assertThat(quote.total()).isEqualTo(eur(1196));
        assertThat(quote.cartVersion()).isEqualTo(3);
    }

    @Test
    void takes_discounts_off_before_it_asks_what_shipping_costs() {
        Cart cart = with(annasCart(), MILK, 1);
        List<QuoteLine> lines = linesOf(cart, Map.of(MILK, milkAt(5000, 1)));
        Discount one = Discount.spread("SPRING", "Spring", false, eur(1), lines);

        Quote quote = Quote.of("q-1", cart, lines, List.of(one), HOME, NOW);

        assertThat(quote.discount()).isEqualTo(eur(1));
        assertThat(quote.shipping()).isEqualTo(eur(490));
        assertThat(quote.total()).isEqualTo(eur(5489));
        assertThat(quote.taxes()).containsExactly(new TaxLine(1900, eur(5489), eur(876)));
    }

    @Test
    void refuses_discounts_that_cost_more_than_their_line() {
        Cart cart = with(annasCart(), MILK, 1);
        List<QuoteLine> lines = linesOf(cart, Map.of(MILK, milkAt(100, 1)));
        Discount most = Discount.spread("SPRING", "Spring", false, eur(60), lines);

        assertThatThrownBy(() -> Quote.of("q-1", cart, lines, List.of(most, most), HOME, NOW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"4999,490,5489", "5000,0,5000", "0,490,490"})
    void ships_for_free_from_fifty_euros_on(long price, long shipping, long total) {
        Quote quote = quote(with(annasCart(), MILK, 1), Map.of(MILK, milkAt(price, 1)));

        assertThat(quote.shipping()).isEqualTo(eur(shipping));
        assertThat(quote.total()).isEqualTo(eur(total));
    }

    @Test
    void holds_for_fifteen_minutes_of_whole_seconds() {
        Quote quote = quote(with(annasCart(), MILK, 1), Map.of(MILK, milkAt(1, 1)));

        assertThat(quote.issuedAt()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(quote.expiresAt()).isEqualTo(Instant.parse("2026-03-01T10:15:00Z"));
    }

    @Test
    void refuses_a_line_and_a_sum_that_no_amount_can_hold() {
        Cart one = with(annasCart(), MILK, 2);
        Cart two = with(with(annasCart(), MILK, 1), BREAD, 1);
        var dear = Map.of(MILK, milkAt(Long.MAX_VALUE, 1), BREAD, breadAt(1));

        assertThatThrownBy(() -> quote(one, dear)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> quote(two, dear)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void agrees_with_arithmetic_that_cannot_overflow() {
        long seed = 20260301L;
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            Cart cart = annasCart();
            Map<Sku, ProductCopy> products = new HashMap<>();
            BigInteger expected = BigInteger.ZERO;
            int bits = random.nextInt(1, 63);
            for (int i = 0; i < random.nextInt(1, 20); i++) {
                int units = random.nextInt(1, 100);
                long price = random.nextLong(1L << bits);
                cart = with(cart, sku(i), units);
                products.put(sku(i), CartFixture.product(sku(i), "Product", price, 1));
                expected = expected.add(BigInteger.valueOf(price).multiply(BigInteger.valueOf(units)));
            }
            expected = expected.add(
                    expected.compareTo(BigInteger.valueOf(5000)) < 0 ? BigInteger.valueOf(490) : BigInteger.ZERO);
            assertThat(total(cart, products))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(expected.bitLength() < Long.SIZE ? expected.toString() : "overflow");
        }
    }

    private static String total(Cart cart, Map<Sku, ProductCopy> products) {
        try {
            return Long.toString(quote(cart, products).total().amount());
        } catch (ArithmeticException e) {
            return "overflow";
        }
    }

    private static Quote quote(Cart cart, Map<Sku, ProductCopy> products) {
        return Quote.of("q-1", cart, linesOf(cart, products), List.of(), HOME, NOW);
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }
}
