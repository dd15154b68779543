package dev.souk.cart.adapter.token;

import static dev.souk.cart.CartFixture.MILK;
import static dev.souk.cart.CartFixture.NOW;
import static dev.souk.cart.CartFixture.annasCart;
import static dev.souk.cart.CartFixture.linesOf;
import static dev.souk.cart.CartFixture.milkAt;
import static dev.souk.cart.CartFixture.to;
import static dev.souk.cart.CartFixture.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Discount;
import dev.souk.cart.domain.Owner;
import dev.souk.cart.domain.ProductCopy;
import dev.souk.cart.domain.Quote;
import dev.souk.cart.domain.QuoteLine;
import dev.souk.cart.domain.Sku;
import dev.souk.cart.domain.TaxClass;
import dev.souk.kernel.Money;
import dev.souk.lambda.Json;
import dev.souk.lambda.security.InvalidToken;
import dev.souk.lambda.security.SignedTokens;
import dev.souk.lambda.security.SigningKeys;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedQuotesTest {
    private static final String KEY = "a key of at least thirty-two bytes";

    private final SignedTokens tokens = tokensAt(Duration.ZERO);
    private final SignedQuotes quotes = new SignedQuotes(tokens);

    @Test
    void says_all_that_an_order_needs() throws InvalidToken {
        Cart cart = with(annasCart(), MILK, 3);
        Quote quote = quote(cart);

        Map<String, Object> claims = tokens.verify(quotes.sign(quote), "souk-quote+jwt");

        assertThat(Json.tree(Json.write(claims))).isEqualTo(Json.tree("""
                        {"iss": "souk-cart", "sub": "guest:anna", "jti": "quote-1", "iat": 1772359200, "exp": 1772360100,
                         "cartId": "cart-1", "cartVersion": 2, "currency": "EUR", "country": "DE",
                         "lines": [{"sku": "whole-milk", "name": "Whole milk", "quantity": 3, "unitPrice": 119}],
                         "subtotal": 357, "discounts": [{"code": "MILK", "name": "Milk week", "coupon": true, "amount": 57}],
                         "discount": 57, "shippingOption": "standard", "shipping": 490, "taxInclusive": true, "tax": 126,
                         "total": 790}
                        """));
    }

    @Test
    void is_worth_nothing_once_expired() {
        Quote quote = quote(with(annasCart(), MILK, 3));
        String token = quotes.sign(quote);

        assertThatThrownBy(() -> tokensAt(Quote.VALIDITY).verify(token, SignedQuotes.TYPE))
                .isInstanceOf(InvalidToken.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\"", "\\", "<", "&", "'", "é", "牛", "🥛", "\u2028", "\u0001", "\u007f", "\uD83D"})
    void stays_below_the_longest_token_that_is_read_whatever_the_products_are_called(String character)
            throws InvalidToken {
        String token = quotes.sign(largest(character.repeat(200 / character.length())));

        assertThat(token.length()).isLessThanOrEqualTo(SignedTokens.MAX_LENGTH);
        assertThat(tokens.verify(token, SignedQuotes.TYPE)).containsKey("total");
    }

    /** As many lines as a cart holds, each as long as it can be. */
    private static Quote largest(String name) {
        Cart cart = Cart.open(new CartId("c".repeat(64)), new Owner("o".repeat(128)), NOW);
        Map<Sku, ProductCopy> products = new HashMap<>();
        for (int i = 0; i < Cart.MAX_LINES; i++) {
            Sku sku = new Sku("s".repeat(61) + "%03d".formatted(i));
            cart = with(cart, sku, 99);
            products.put(
                    sku, ProductCopy.named(sku, name, new Money(Long.MAX_VALUE / 10_000, "EUR"), TaxClass.STANDARD, 1));
        }
        List<QuoteLine> lines = linesOf(cart, products);
        List<Discount> discounts = IntStream.range(0, Quote.MAX_DISCOUNTS)
                .mapToObj(i -> Discount.spread(
                        "C".repeat(32), "n".repeat(60), false, new Money(Long.MAX_VALUE / 100, "EUR"), lines))
                .toList();
        return Quote.of("q".repeat(36), cart, lines, discounts, to("DE", true, 1900, 700), NOW);
    }

    private static Quote quote(Cart cart) {
        List<QuoteLine> lines = linesOf(cart, Map.of(MILK, milkAt(119, 1)));
        Discount discount = Discount.spread("MILK", "Milk week", true, new Money(57, "EUR"), lines);
        return Quote.of("quote-1", cart, lines, List.of(discount), to("DE", true, 1900, 700), NOW);
    }

    private static SignedTokens tokensAt(Duration later) {
        return new SignedTokens(SigningKeys.fixed(KEY), Clock.fixed(NOW.plus(later), ZoneOffset.UTC));
    }
}
