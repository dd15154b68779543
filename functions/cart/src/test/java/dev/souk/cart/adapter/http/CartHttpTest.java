package dev.souk.cart.adapter.http;

import static dev.souk.cart.CartFixture.ANNA;
import static dev.souk.cart.CartFixture.breadAt;
import static dev.souk.cart.CartFixture.milkAt;
import static dev.souk.cart.CartFixture.product;
import static dev.souk.cart.CartFixture.sku;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.cart.application.CheckOutCart;
import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartId;
import dev.souk.lambda.fixture.TestRequests;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Role;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CartHttpTest {
    private final CartShop shop = new CartShop();

    @BeforeEach
    void stock() {
        shop.products.keep(milkAt(119, 1));
        shop.products.keep(breadAt(349));
    }

    @Test
    void opens_an_empty_cart() {
        HttpReply reply = shop.openCart();

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.headers())
                .containsEntry("location", "/carts/" + CartShop.FIRST)
                .containsEntry("etag", "\"1\"");
        assertThat(reply.body())
                .isEqualTo(("{\"id\":\"%s\",\"status\":\"OPEN\",\"lines\":[],\"saved\":[],\"problems\":[],"
                                + "\"expiresAt\":\"2026-03-31T12:00:00Z\",\"version\":1}")
                        .formatted(CartShop.FIRST));
    }

    @Test
    void shows_what_is_in_the_cart_and_what_it_costs_now() {
        shop.openCart();
        shop.put("whole-milk", 2);

        assertThat(shop.view().status()).isEqualTo(200);
        assertThat(shop.view().body())
                .isEqualTo(("{\"id\":\"%s\",\"status\":\"OPEN\",\"lines\":[{\"sku\":\"whole-milk\","
                                + "\"name\":\"Whole milk\",\"quantity\":2,"
                                + "\"unitPrice\":{\"amount\":119,\"currency\":\"EUR\"}}],\"saved\":[],\"problems\":[],"
                                + "\"expiresAt\":\"2026-03-31T12:00:00Z\",\"version\":2}")
                        .formatted(CartShop.FIRST));
    }

    @Test
    void sets_a_quantity_and_repeats_it_without_a_trace() {
        shop.openCart();
        shop.put("whole-milk", 5);

        HttpReply first = shop.put("whole-milk", 2);
        HttpReply again = shop.put("whole-milk", 2);

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.headers()).containsEntry("etag", "\"3\"");
        assertThat(again).isEqualTo(first);
        assertThat(shop.view().body()).isEqualTo(first.body());
    }

    @Test
    void takes_a_product_out_and_repeats_it_without_a_trace() {
        shop.openCart();
        shop.put("whole-milk", 5);

        HttpReply first = shop.remove("whole-milk");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body()).contains("\"lines\":[]");
        assertThat(shop.remove("whole-milk")).isEqualTo(first);
    }

    @Test
    void tells_nobody_but_the_owner_that_there_is_such_a_cart() {
        shop.openCart();
        shop.put("whole-milk", 1);
        HttpReply before = shop.view();
        List<Supplier<TestRequests>> requests = List.of(
                () -> TestRequests.get("/carts/{id}"),
                () -> TestRequests.put("/carts/{id}/items/{sku}").text("{\"quantity\":9}"),
                () -> TestRequests.delete("/carts/{id}/items/{sku}"),
                () -> TestRequests.delete("/carts/{id}"),
                () -> TestRequests.put("/carts/{id}/saved/{sku}"),
                () -> TestRequests.delete("/carts/{id}/saved/{sku}"),
                () -> TestRequests.post("/carts/{id}/quote"));

        for (Supplier<TestRequests> request : requests) {
            HttpReply strange = answer(request, CartShop.FIRST, "guest:bert");
            HttpReply missing = answer(request, "00000000-0000-0000-0000-00000000ffff", "guest:bert");
            assertThat(strange.status()).isEqualTo(404);
            assertThat(strange.body().replace(CartShop.FIRST, "ID"))
                    .isEqualTo(missing.body().replace("00000000-0000-0000-0000-00000000ffff", "ID"));
            assertThat(answer(request, "..%2f\u0000", "guest:bert").status()).isEqualTo(404);
        }
        assertThat(shop.view()).isEqualTo(before);
    }

    private HttpReply answer(Supplier<TestRequests> request, String cart, String subject) {
        return shop.answer(request.get().path("id", cart).path("sku", "whole-milk"), subject, Role.GUEST);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ANONYMOUS", "STAFF"})
    void is_for_guests_and_customers(Role role) {
        assertThat(shop.answer(TestRequests.post("/carts"), "someone", role).status())
                .isEqualTo(403);
        assertThat(shop.answer(TestRequests.post("/carts"), "someone", Role.CUSTOMER)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void takes_only_products_of_the_catalogue() {
        shop.openCart();

        HttpReply reply = shop.put("unicorn", 1);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.body()).contains("\"type\":\"product-unknown\"");
        assertThat(shop.put("No Sku", 1).status()).isEqualTo(400);
        assertThat(shop.view().body()).contains("\"version\":1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "100",
                "1.5",
                "\"1\"",
                "1e3",
                "NaN",
                "2147483648",
                "9223372036854775808",
                "1" + "0000000000000000000000000000000000000000",
                "null",
                "[1]",
                "true",
                "1,\"price\":1",
                "1,\"quantity\":2"
            })
    void refuses_a_quantity_that_nobody_can_buy(String quantity) {
        shop.openCart();

        HttpReply reply = shop.answer(shop.putting("whole-milk", "{\"quantity\":%s}".formatted(quantity)));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(shop.view().body()).contains("\"version\":1");
    }

    @Test
    void refuses_a_body_without_a_quantity() {
        shop.openCart();

        assertThat(shop.answer(shop.putting("whole-milk", "{}")).status()).isEqualTo(400);
        assertThat(shop.answer(shop.putting("whole-milk", "")).status()).isEqualTo(400);
        assertThat(shop.answer(shop.putting("whole-milk", "{\"quantity\":1}").header("content-type", "text/xml"))
                        .status())
                .isEqualTo(415);
    }

    @Test
    void holds_as_many_products_as_inventory_reserves_at_once() {
        shop.openCart();
        for (int i = 0; i < Cart.MAX_LINES; i++) {
            shop.products.keep(product(sku(i), "Product", 100, 1));
            assertThat(shop.put(sku(i).value(), 1).status()).isEqualTo(200);
        }

        HttpReply reply = shop.put("whole-milk", 1);
        assertThat(reply.status()).isEqualTo(409);
        assertThat(reply.body()).contains("\"type\":\"cart-full\"");
    }

    @Test
    void insists_on_a_version_only_when_asked_to() {
        shop.openCart();

        assertThat(shop.answer(shop.putting("whole-milk", "{\"quantity\":1}").header("if-match", "\"1\""))
                        .status())
                .isEqualTo(200);
        assertThat(shop.answer(shop.putting("whole-milk", "{\"quantity\":2}").header("if-match", "\"1\""))
                        .status())
                .isEqualTo(412);
        assertThat(shop.answer(shop.putting("whole-milk", "{\"quantity\":2}").header("if-match", "1"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void does_not_change_once_an_order_was_made_from_it() {
        shop.openCart();
        shop.put("whole-milk", 1);
        new CheckOutCart(shop.carts).handle(new CartId(CartShop.FIRST), ANNA);

        assertThat(shop.view().body()).contains("\"status\":\"CHECKED_OUT\"");
        for (HttpReply reply : List.of(shop.put("whole-milk", 2), shop.remove("whole-milk"), shop.quote())) {
            assertThat(reply.status()).isEqualTo(409);
            assertThat(reply.body()).contains("\"type\":\"cart-closed\"");
        }
    }

    @Test
    void is_gone_thirty_days_after_the_last_change() {
        shop.openCart();
        shop.clock.step(Duration.ofDays(29));
        shop.put("whole-milk", 1);
        shop.clock.step(Duration.ofDays(29));
        assertThat(shop.view().status()).isEqualTo(200);

        shop.clock.step(Duration.ofDays(1));
        assertThat(shop.view().status()).isEqualTo(404);
        assertThat(shop.put("whole-milk", 2).status()).isEqualTo(404);
        assertThat(shop.quote().status()).isEqualTo(404);
    }
}
