package dev.souk.cart.adapter.http;

import static dev.souk.cart.CartFixture.BREAD;
import static dev.souk.cart.CartFixture.MILK;
import static dev.souk.cart.CartFixture.breadAt;
import static dev.souk.cart.CartFixture.milkAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cart.adapter.token.SignedGuestTokens;
import dev.souk.cart.application.HandOverCarts;
import dev.souk.cart.domain.CartFact.Merged;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Owner;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.TestRequests;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Role;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The guest Anna signs in as the customer ada, who has a cart of her own. */
class MergeHttpTest {
    private static final String GUESTS = CartShop.FIRST;
    private static final String OWN = "00000000-0000-0000-0000-000000000002";

    private final CartShop shop = new CartShop();

    @BeforeEach
    void fill() {
        shop.products.keep(milkAt(119, 1));
        shop.products.keep(breadAt(349));
        shop.openCart();
        shop.put("whole-milk", 60);
        shop.put("rye-bread", 1);
        asAda(TestRequests.post("/carts"));
        asAda(TestRequests.put("/carts/{id}/items/{sku}")
                .path("id", OWN)
                .path("sku", "whole-milk")
                .text("{\"quantity\":50}"));
    }

    @Test
    void adds_quantities_up_to_what_a_line_may_hold_and_closes_the_source() {
        HttpReply merged = merge(token("guest:anna"));

        assertThat(merged.status()).isEqualTo(200);
        assertThat(merged.body())
                .contains("\"sku\":\"whole-milk\",\"name\":\"Whole milk\",\"quantity\":99", "rye-bread");
        assertThat(shop.view().body()).contains("\"status\":\"MERGED\",\"mergedInto\":\"%s\"".formatted(OWN));
        assertThat(shop.put("whole-milk", 1).status()).isEqualTo(409);
    }

    @Test
    void does_it_once_however_often_it_is_asked_to() {
        HttpReply first = merge(token("guest:anna"));
        HttpReply again = merge(token("guest:anna"));

        assertThat(again).isEqualTo(first);
        assertThat(shop.carts.told()).containsOnlyOnce(new Merged(new CartId(GUESTS)));
    }

    @Test
    void needs_no_proof_once_signing_in_handed_the_cart_over() {
        new HandOverCarts(shop.carts, shop.clock).handle(new Owner("guest:anna"), new Owner("ada"));

        assertThat(shop.view().status()).isEqualTo(404);
        assertThat(merge(null).status()).isEqualTo(200);
        assertThat(merge(token("guest:anna")).status()).isEqualTo(200);
    }

    @Test
    void shows_nobody_elses_cart() {
        HttpReply unproven = merge(null);
        assertThat(unproven.status()).isEqualTo(404);
        assertThat(merge(token("guest:bert"))).isEqualTo(unproven);
        assertThat(shop.view().body()).contains("\"status\":\"OPEN\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "guest", ""})
    void takes_no_token_but_a_guests(String subject) {
        HttpReply reply = merge(token(subject));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("\"type\":\"invalid-guest-token\"", "\"pointer\":\"/guestToken\"");
    }

    @Test
    void takes_no_forged_token_and_no_quote_for_one() {
        assertThat(merge("x".repeat(40_000)).status()).isEqualTo(400);
        assertThat(merge(Json.tree(shop.quote().body()).path("quote").asText()).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"cart\":\"../1\"}",
                "{\"cart\":\"" + OWN + "\"}",
                "{\"cart\":7}",
                "{\"cart\":\"a\",\"owner\":\"ada\"}",
                "[]"
            })
    void refuses_what_names_no_other_cart(String body) {
        HttpReply reply =
                asAda(TestRequests.post("/carts/{id}/merge").path("id", OWN).text(body));

        assertThat(reply.status()).isEqualTo(400);
    }

    @Test
    void is_for_customers() {
        HttpReply reply = shop.answer(
                TestRequests.post("/carts/{id}/merge").path("id", OWN).body(Map.of("cart", GUESTS)));

        assertThat(reply.status()).isEqualTo(403);
    }

    @Test
    void gives_the_same_whichever_of_two_carts_goes_in_first() {
        shop.openCart();
        String second = "00000000-0000-0000-0000-000000000003";
        shop.answer(TestRequests.put("/carts/{id}/items/{sku}")
                .path("id", second)
                .path("sku", "rye-bread")
                .text("{\"quantity\":2}"));

        merge(token("guest:anna"));
        asAda(TestRequests.post("/carts/{id}/merge")
                .path("id", OWN)
                .body(Map.of("cart", second, "guestToken", token("guest:anna"))));

        assertThat(shop.carts.find(new CartId(OWN)).orElseThrow().lines())
                .extracting(line -> line.sku() + " " + line.quantity().units())
                .containsExactlyInAnyOrder(MILK + " 99", BREAD + " 3");
    }

    private HttpReply merge(@Nullable String guestToken) {
        Map<String, Object> body = new HashMap<>(Map.of("cart", GUESTS));
        if (guestToken != null) {
            body.put("guestToken", guestToken);
        }
        return asAda(TestRequests.post("/carts/{id}/merge").path("id", OWN).body(body));
    }

    private HttpReply asAda(TestRequests request) {
        return shop.answer(request, "ada", Role.CUSTOMER);
    }

    private String token(String subject) {
        return shop.tokens.sign(
                SignedGuestTokens.TYPE,
                Map.of(
                        "iss",
                        SignedGuestTokens.ISSUER,
                        "sub",
                        subject,
                        "exp",
                        shop.clock.instant().getEpochSecond() + 60));
    }
}
