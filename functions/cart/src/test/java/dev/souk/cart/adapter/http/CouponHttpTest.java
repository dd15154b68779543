package dev.souk.cart.adapter.http;

import static dev.souk.cart.CartFixture.BREAD;
import static dev.souk.cart.CartFixture.MILK;
import static dev.souk.cart.CartFixture.milkAt;
import static dev.souk.cart.PromotionFixture.automatic;
import static dev.souk.cart.PromotionFixture.coupon;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cart.domain.promotion.Benefit.BuyXGetY;
import dev.souk.cart.domain.promotion.Benefit.Percent;
import dev.souk.cart.domain.promotion.PromotionCode;
import dev.souk.cart.domain.promotion.PromotionCopy;
import dev.souk.cart.domain.promotion.PromotionRule;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.TestRequests;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Role;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CouponHttpTest {
    private final CartShop shop = new CartShop();

    @BeforeEach
    void there_is_a_cart_with_milk() {
        shop.products.keep(milkAt(119, 1));
        shop.openCart();
        shop.put(MILK.value(), 3);
    }

    @Test
    void shows_what_a_coupon_takes_off_and_quotes_it() {
        shop.promotions.keep(coupon("TENTH-OFF", new Percent(10)));

        JsonNode cart = json(enter("tenth-off"));

        assertThat(cart.path("coupons").toString()).isEqualTo("[{\"code\":\"TENTH-OFF\",\"name\":\"Less to pay\"}]");
        assertThat(cart.at("/discounts/0/amount/amount").asInt()).isEqualTo(36);
        assertThat(cart.path("lines")).hasSize(1);
        assertThat(json(shop.view())).isEqualTo(cart);
        JsonNode quote = json(shop.quote());
        assertThat(quote.path("discounts").toString()).isEqualTo("""
                [{"code":"TENTH-OFF","name":"Less to pay","coupon":true,"amount":{"amount":36,"currency":"EUR"}}]""");
        assertThat(quote.at("/discount/amount").asInt()).isEqualTo(36);
        assertThat(quote.at("/total/amount").asInt()).isEqualTo(357 - 36 + 490);
    }

    @Test
    void quotes_free_units_that_nobody_has_to_enter() {
        shop.promotions.keep(automatic("THREE-FOR-TWO", new BuyXGetY(2, 1)));

        assertThat(json(shop.quote()).at("/discount/amount").asInt()).isEqualTo(119);
        assertThat(json(shop.view()).path("coupons")).isEmpty();
        assertThat(json(shop.view()).at("/discounts/0/code").asText()).isEqualTo("THREE-FOR-TWO");
    }

    @Test
    void knows_the_categories_that_a_promotion_is_about() {
        var dairy = new PromotionRule("Dairy", new Percent(50), Set.of(), Set.of("dairy"), 0, false, null, null);
        shop.promotions.keep(new PromotionCopy(new PromotionCode("DAIRY"), dairy, 1));
        assertThat(json(shop.quote()).path("discounts")).isEmpty();

        shop.promotions.keep(MILK, "dairy", 1);

        assertThat(json(shop.quote()).at("/discount/amount").asInt()).isEqualTo(179);
    }

    @Test
    void takes_a_coupon_that_does_not_apply_and_says_why() {
        var bread = new PromotionRule("Bread", new Percent(50), Set.of(BREAD), Set.of(), 0, true, null, null);
        shop.promotions.keep(new PromotionCopy(new PromotionCode("BREAD"), bread, 1));

        assertThat(json(enter("NOBODY-KNOWS")).at("/coupons/0/problem").asText())
                .isEqualTo("UNKNOWN");
        assertThat(json(enter("BREAD")).at("/coupons/0/problem").asText()).isEqualTo("NOT_APPLICABLE");
        assertThat(json(shop.quote()).path("discounts")).isEmpty();
        assertThat(json(takeOut("NOBODY-KNOWS")).path("coupons")).hasSize(1);
        assertThat(json(takeOut("NOBODY-KNOWS")).path("coupons")).hasSize(1);
    }

    @Test
    void takes_five_coupons_and_no_more() {
        for (int i = 0; i < 5; i++) {
            assertThat(enter("CODE-" + i).status()).isEqualTo(200);
        }

        HttpReply sixth = enter("CODE-6");

        assertThat(sixth.status()).isEqualTo(409);
        assertThat(sixth.body()).contains("too-many-coupons");
        assertThat(enter("CODE-4").status()).isEqualTo(200);
    }

    @Test
    void hides_a_cart_from_everyone_else() {
        TestRequests entering = entering("{\"code\":\"CODE\"}");

        HttpReply stranger = shop.answer(entering, "bert", Role.CUSTOMER);
        HttpReply missing = shop.answer(entering.path("id", "no-such-cart"), "bert", Role.CUSTOMER);

        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.body()).isEqualTo(missing.body().replace("no-such-cart", CartShop.FIRST));
        assertThat(shop.answer(entering, "staff-1", Role.STAFF).status()).isEqualTo(403);
        assertThat(json(shop.view()).path("coupons")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "[]",
                "{\"code\":null}",
                "{\"code\":\"no\"}",
                "{\"code\":\"A B C\"}",
                "{\"code\":7}",
                "{\"code\":\"CODE\",\"amount\":7}"
            })
    void refuses_what_is_no_coupon(String body) {
        HttpReply reply = shop.answer(entering(body));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("\"errors\":[{\"pointer\":");
    }

    private HttpReply enter(String code) {
        return shop.answer(entering("{\"code\":\"%s\"}".formatted(code)));
    }

    private static TestRequests entering(String body) {
        return TestRequests.post("/carts/{id}/coupons")
                .path("id", CartShop.FIRST)
                .text(body);
    }

    private HttpReply takeOut(String code) {
        return shop.answer(TestRequests.delete("/carts/{id}/coupons/{code}")
                .path("id", CartShop.FIRST)
                .path("code", code));
    }

    private static JsonNode json(HttpReply reply) {
        return Json.tree(reply.body());
    }
}
