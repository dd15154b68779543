package dev.souk.orders.adapter.jws;

import static dev.souk.orders.fixture.OrdersFixture.ADA;
import static dev.souk.orders.fixture.OrdersFixture.EVE;
import static dev.souk.orders.fixture.OrdersFixture.euros;
import static dev.souk.orders.fixture.OrdersFixture.quote;
import static dev.souk.orders.fixture.SignedQuotes.CART_KEY;
import static dev.souk.orders.fixture.SignedQuotes.OTHER_KEY;
import static dev.souk.orders.fixture.SignedQuotes.TYPE;
import static dev.souk.orders.fixture.SignedQuotes.claims;
import static dev.souk.orders.fixture.SignedQuotes.genuine;
import static dev.souk.orders.fixture.SignedQuotes.sign;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.security.SigningKeys;
import dev.souk.orders.application.Quotes.Verdict;
import dev.souk.orders.domain.Delivery;
import dev.souk.orders.domain.Purchase;
import dev.souk.orders.domain.Tax;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JwsQuotesTest {
    private final SteppingClock clock = new SteppingClock();
    private final JwsQuotes quotes = new JwsQuotes(CART_KEY, clock);

    @Test
    void reads_a_genuine_quote() {
        assertThat(quotes.verify(genuine("quote-1"), ADA)).isEqualTo(new Verdict.Genuine(quote("quote-1")));
    }

    @Test
    void reads_discounts_shipping_and_tax() {
        Map<String, Object> claims = claims("quote-1");
        claims.put("country", "AT");
        claims.put(
                "discounts",
                List.of(
                        Map.of("code", "BREAD", "name", "Cheaper bread", "coupon", false, "amount", 40),
                        Map.of("code", "WELCOME", "name", "Welcome", "coupon", true, "amount", 60)));
        claims.put("discount", 100);
        claims.put("shippingOption", "express");
        claims.put("taxInclusive", false);
        claims.put("tax", 70);
        claims.put("total", 598 - 100 + 490 + 70);

        assertThat(quotes.verify(sign(CART_KEY, TYPE, claims), ADA))
                .isInstanceOfSatisfying(Verdict.Genuine.class, genuine -> {
                    Purchase purchase = genuine.quote().purchase();
                    assertThat(purchase.total()).isEqualTo(euros(1058));
                    assertThat(purchase.coupons()).containsExactly("WELCOME");
                    assertThat(purchase.delivery()).isEqualTo(new Delivery("AT", "express", euros(490)));
                    assertThat(purchase.tax()).isEqualTo(new Tax(false, euros(70)));
                });
    }

    @Test
    void stands_by_a_quote_until_the_second_it_expires() {
        clock.step(Duration.ofMinutes(15).minusMillis(1));
        assertThat(quotes.verify(genuine("quote-1"), ADA)).isInstanceOf(Verdict.Genuine.class);

        clock.step(Duration.ofMillis(1));
        assertThat(quotes.verify(genuine("quote-1"), ADA)).isEqualTo(new Verdict.Expired());
    }

    @Test
    void takes_no_quote_of_another_customer_not_even_to_say_that_it_expired() {
        clock.step(Duration.ofHours(1));

        assertThat(quotes.verify(genuine("quote-1"), EVE)).isEqualTo(new Verdict.NotGenuine());
    }

    @Test
    void takes_no_quote_signed_with_another_key_of_another_type_or_by_another_issuer() {
        Map<String, Object> claims = claims("quote-1");
        assertThat(quotes.verify(sign(OTHER_KEY, TYPE, claims), ADA)).isEqualTo(new Verdict.NotGenuine());
        assertThat(quotes.verify(sign(CART_KEY, "souk-guest+jwt", claims), ADA)).isEqualTo(new Verdict.NotGenuine());

        claims.put("iss", "somebody");
        assertThat(quotes.verify(sign(CART_KEY, TYPE, claims), ADA)).isEqualTo(new Verdict.NotGenuine());
    }

    @Test
    void takes_no_altered_quote() {
        String quote = genuine("quote-1");
        char first = quote.charAt(quote.indexOf('.') + 1);
        String altered = quote.replaceFirst("\\." + first, "." + (first == 'A' ? 'B' : 'A'));

        assertThat(quotes.verify(altered, ADA)).isEqualTo(new Verdict.NotGenuine());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "...",
                "a.b.c",
                "eyJhbGciOiJub25lIiwidHlwIjoic291ay1xdW90ZStqd3QifQ.e30.",
                "{\"quote\":1}"
            })
    void takes_nothing_else(String text) {
        assertThat(quotes.verify(text, ADA)).isEqualTo(new Verdict.NotGenuine());
    }

    @Test
    void accepts_the_key_before_a_rotation() {
        var rotated = SigningKeys.fixed("a-brand-new-key-for-the-cart-32-byte", "the-key-of-the-cart-with-32-bytes!");

        assertThat(new JwsQuotes(rotated, clock).verify(genuine("quote-1"), ADA))
                .isInstanceOf(Verdict.Genuine.class);
    }

    @Test
    void fails_loudly_when_the_cart_signed_what_does_not_add_up() {
        Map<String, Object> claims = claims("quote-1");
        claims.put("total", 1);

        assertThatThrownBy(() -> quotes.verify(sign(CART_KEY, TYPE, claims), ADA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("total and discount must be 1088 EUR, got 1 EUR");
    }
}
