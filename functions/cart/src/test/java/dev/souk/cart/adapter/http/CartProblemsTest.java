package dev.souk.cart.adapter.http;

import static dev.souk.cart.CartFixture.MILK;
import static dev.souk.cart.CartFixture.breadAt;
import static dev.souk.cart.CartFixture.milkAt;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cart.domain.CartFact.Quoted;
import dev.souk.cart.domain.StockLevel;
import dev.souk.kernel.Money;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.TestRequests;
import dev.souk.lambda.http.HttpReply;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What happens to products while they lie in a cart. */
class CartProblemsTest {
    private final CartShop shop = new CartShop();

    @BeforeEach
    void fill() {
        shop.products.keep(milkAt(119, 1));
        shop.products.keep(breadAt(349));
        shop.openCart();
        shop.put("whole-milk", 2);
    }

    @Test
    void shows_a_price_that_rose_until_the_shopper_puts_the_line_again() {
        shop.products.reprice(MILK, new Money(129, "EUR"), 2);

        String problem = "[{\"type\":\"PRICE_INCREASED\",\"sku\":\"whole-milk\","
                + "\"old\":{\"amount\":119,\"currency\":\"EUR\"},\"current\":{\"amount\":129,\"currency\":\"EUR\"}}]";
        assertThat(problems(shop.view())).isEqualTo(problem);
        assertThat(problems(shop.quote())).isEqualTo(problem);
        assertThat(problems(shop.put("whole-milk", 2))).isEqualTo("[]");
    }

    @Test
    void shows_a_price_that_fell_and_stock_that_went() {
        shop.products.reprice(MILK, new Money(99, "EUR"), 2);
        shop.products.restock(MILK, StockLevel.LOW, 1);
        assertThat(problems(shop.view())).contains("PRICE_DECREASED", "LOW_STOCK");

        shop.products.restock(MILK, StockLevel.OUT, 2);
        assertThat(problems(shop.view())).contains("OUT_OF_STOCK");
        assertThat(shop.quote().status()).isEqualTo(200);
    }

    @Test
    void quotes_nothing_that_was_withdrawn_and_names_its_line() {
        shop.put("rye-bread", 1);
        shop.products.withdraw(MILK, 2);

        assertThat(problems(shop.view())).isEqualTo("[{\"type\":\"UNAVAILABLE\",\"sku\":\"whole-milk\"}]");
        HttpReply quote = shop.quote();
        assertThat(quote.status()).isEqualTo(409);
        assertThat(quote.body()).contains("\"type\":\"product-unavailable\"", "\"pointer\":\"/lines/0\"");
        assertThat(shop.put("whole-milk", 1).status()).isEqualTo(404);

        shop.remove("whole-milk");
        assertThat(shop.quote().status()).isEqualTo(200);
    }

    @Test
    void keeps_a_line_for_later_unquoted_until_it_is_put_back() {
        HttpReply saved = shop.answer(saved("PUT", "whole-milk"));
        assertThat(saved.status()).isEqualTo(200);
        assertThat(saved.body()).contains("\"lines\":[],\"saved\":[{\"sku\":\"whole-milk\",\"name\":\"Whole milk\"");
        assertThat(shop.answer(saved("PUT", "whole-milk"))).isEqualTo(saved);
        assertThat(shop.quote().body()).contains("\"type\":\"cart-empty\"");

        assertThat(shop.put("whole-milk", 3).body()).contains("\"saved\":[]");
        assertThat(shop.answer(saved("PUT", "rye-bread")).status()).isEqualTo(404);
        assertThat(shop.answer(saved("DELETE", "whole-milk")).status()).isEqualTo(200);
        assertThat(shop.answer(saved("PUT", "whole-milk").header("if-match", "\"1\""))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void lists_and_discards_carts() {
        shop.openCart();
        shop.openCart();
        JsonNode carts =
                Json.tree(shop.answer(TestRequests.get("/carts")).body()).path("items");
        assertThat(carts).hasSize(3);

        assertThat(shop.answer(TestRequests.delete("/carts/{id}").path("id", CartShop.FIRST))
                        .status())
                .isEqualTo(204);
        assertThat(shop.view().status()).isEqualTo(404);
        for (int i = 0; i < 18; i++) {
            assertThat(shop.openCart().status()).isEqualTo(201);
        }
        assertThat(shop.openCart().body()).contains("\"type\":\"too-many-carts\"");

        shop.clock.step(Duration.ofDays(31));
        assertThat(shop.openCart().status()).isEqualTo(201);
    }

    @Test
    void tells_of_every_quote() {
        shop.quote();

        assertThat(shop.carts.told()).last().isInstanceOf(Quoted.class);
        assertThat(shop.carts.told()).hasSize(2);
    }

    private static TestRequests saved(String method, String sku) {
        return TestRequests.of(method, "/carts/{id}/saved/{sku}")
                .path("id", CartShop.FIRST)
                .path("sku", sku);
    }

    private static String problems(HttpReply reply) {
        return Json.write(Json.tree(reply.body()).path("problems"));
    }
}
