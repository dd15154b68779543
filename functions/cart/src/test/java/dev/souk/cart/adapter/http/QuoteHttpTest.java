package dev.souk.cart.adapter.http;

import static dev.souk.cart.CartFixture.MILK;
import static dev.souk.cart.CartFixture.breadAt;
import static dev.souk.cart.CartFixture.milkAt;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cart.domain.ProductCopy;
import dev.souk.cart.domain.TaxClass;
import dev.souk.kernel.Money;
import dev.souk.lambda.Json;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.security.InvalidToken;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteHttpTest {
    private final CartShop shop = new CartShop();

    @Test
    void says_what_the_cart_costs_and_signs_it() throws InvalidToken {
        shop.products.keep(milkAt(119, 1));
        shop.products.keep(breadAt(349));
        shop.openCart();
        shop.put("whole-milk", 3);
        shop.put("rye-bread", 1);

        HttpReply reply = shop.quote();

        assertThat(reply.status()).isEqualTo(200);
        JsonNode body = Json.tree(reply.body());
        assertThat(body.path("expiresAt").asText()).isEqualTo("2026-03-01T12:15:00Z");
        assertThat(Json.write(body.path("lines").get(0)))
                .isEqualTo("{\"sku\":\"whole-milk\",\"name\":\"Whole milk\",\"quantity\":3,"
                        + "\"unitPrice\":{\"amount\":119,\"currency\":\"EUR\"},"
                        + "\"lineTotal\":{\"amount\":357,\"currency\":\"EUR\"},\"taxClass\":\"STANDARD\"}");
        assertThat(body.path("subtotal").path("amount").asLong()).isEqualTo(706);
        assertThat(body.path("shipping").path("amount").asLong()).isEqualTo(490);
        assertThat(body.path("total").path("amount").asLong()).isEqualTo(1196);
        assertThat(shop.tokens.verify(body.path("quote").asText(), "souk-quote+jwt"))
                .containsEntry("sub", "guest:anna")
                .containsEntry("total", 1196L)
                .containsEntry("cartId", CartShop.FIRST);
    }

    @Test
    void quotes_the_price_of_now_and_leaves_an_earlier_quote_as_it_was() throws InvalidToken {
        shop.products.keep(milkAt(119, 1));
        shop.openCart();
        shop.put("whole-milk", 1);
        String before = Json.tree(shop.quote().body()).path("quote").asText();

        shop.products.keep(milkAt(129, 2));
        String after = Json.tree(shop.quote().body()).path("quote").asText();

        assertThat(shop.tokens.verify(before, "souk-quote+jwt")).containsEntry("subtotal", 119L);
        assertThat(shop.tokens.verify(after, "souk-quote+jwt")).containsEntry("subtotal", 129L);
    }

    @Test
    void refuses_to_quote_nothing() {
        shop.openCart();

        assertThat(shop.quote().status()).isEqualTo(409);
        assertThat(shop.quote().body()).contains("\"type\":\"cart-empty\"");
    }

    @Test
    void refuses_to_quote_what_cannot_be_bought_any_more() {
        shop.products.keep(milkAt(119, 1));
        shop.openCart();
        shop.put("whole-milk", 1);
        shop.products.forget(MILK);

        assertThat(shop.quote().status()).isEqualTo(409);
        assertThat(shop.quote().body()).contains("\"type\":\"product-unavailable\"", "whole-milk");
        assertThat(shop.view().body()).contains("{\"sku\":\"whole-milk\",\"quantity\":1}");
    }

    @Test
    void refuses_to_add_up_two_currencies() {
        shop.products.keep(ProductCopy.named(MILK, "Whole milk", new Money(119, "USD"), TaxClass.STANDARD, 1));
        shop.openCart();
        shop.put("whole-milk", 1);

        assertThat(shop.quote().status()).isEqualTo(409);
    }

    @Test
    void refuses_a_sum_that_no_amount_can_hold() {
        shop.products.keep(milkAt(Long.MAX_VALUE, 1));
        shop.openCart();
        shop.put("whole-milk", 2);

        assertThat(shop.quote().status()).isEqualTo(400);
        assertThat(shop.quote().body()).contains("\"type\":\"amount-overflow\"");
    }

    @Test
    void quotes_for_another_country_at_its_rates() throws InvalidToken {
        shop.products.keep(ProductCopy.named(MILK, "Whole milk", new Money(3000, "EUR"), TaxClass.REDUCED, 1));
        shop.openCart();
        shop.put("whole-milk", 1);

        JsonNode body = Json.tree(shop.quote("{\"country\":\"FI\",\"shippingOption\":\"express\"}")
                .body());

        assertThat(body.path("country").asText()).isEqualTo("FI");
        assertThat(body.path("shippingOption").asText()).isEqualTo("express");
        assertThat(body.path("shipping").path("amount").asLong()).isEqualTo(1990);
        assertThat(body.path("taxInclusive").asBoolean()).isTrue();
        // 4990 × 13.5 / 113.5 = 593.52
        assertThat(Json.write(body.path("taxes")))
                .isEqualTo("[{\"percent\":\"13.5\",\"base\":{\"amount\":4990,\"currency\":\"EUR\"},"
                        + "\"tax\":{\"amount\":594,\"currency\":\"EUR\"}}]");
        assertThat(body.path("total").path("amount").asLong()).isEqualTo(4990);
        assertThat(shop.tokens.verify(body.path("quote").asText(), "souk-quote+jwt"))
                .containsEntry("country", "FI")
                .containsEntry("shippingOption", "express")
                .containsEntry("taxInclusive", true)
                .containsEntry("tax", 594L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"country\":\"AQ\"}",
                "{\"country\":\"de\"}",
                "{\"country\":\"\"}",
                "{\"country\":7}",
                "{\"shippingOption\":\"STANDARD\"}",
                "{\"shippingOption\":\"drone\"}",
                "{\"total\":1}",
                "[]",
                "null"
            })
    void refuses_to_deliver_where_and_how_it_cannot(String delivery) {
        shop.products.keep(milkAt(119, 1));
        shop.openCart();
        shop.put("whole-milk", 1);

        HttpReply reply = shop.quote(delivery);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("\"pointer\":");
    }
}
