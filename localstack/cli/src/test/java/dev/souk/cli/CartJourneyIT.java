package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens to a cart between its first line and its order, from the synthesised templates. */
@ExtendWith(SharedStack.class)
@TestInstance(Lifecycle.PER_CLASS)
class CartJourneyIT {
    private final RunningStack running;
    private final CartClient carts;

    CartJourneyIT(RunningStack running) {
        this.running = running;
        this.carts = new CartClient(running.stack().shop());
        running.sell("cart-tea", 300, 1000);
        running.sell("cart-jam", 450, 1000);
    }

    @Test
    void shows_what_became_of_price_and_stock_while_a_line_lay_in_the_cart() {
        running.sell("cart-soap", 200, 100);
        running.sell("cart-vase", 900, 3);
        String guest = carts.guest();
        String cart = carts.open(guest);
        carts.put(guest, cart, "cart-soap", 2);
        carts.put(guest, cart, "cart-vase", 1);
        publish("cart-soap", 250);

        assertThat(problems(carts.view(guest, cart).body())).contains("PRICE_INCREASED cart-soap 200 250");
        assertThat(problems(carts.quote(guest, cart, "").body())).contains("PRICE_INCREASED cart-soap 200 250");
        buy("cart-vase", 3);
        assertThat(problems(carts.view(guest, cart).body())).contains("OUT_OF_STOCK cart-vase");

        assertThat(problems(carts.put(guest, cart, "cart-soap", 2).body())).noneMatch(p -> p.contains("cart-soap"));
        publish("cart-soap", 150);
        assertThat(problems(carts.view(guest, cart).body())).contains("PRICE_DECREASED cart-soap 250 150");
    }

    @Test
    void quotes_nothing_that_was_withdrawn() {
        running.sell("cart-lamp", 900, 10);
        String guest = carts.guest();
        String cart = carts.open(guest);
        carts.put(guest, cart, "cart-lamp", 1);
        ShopClient shop = running.stack().shop();
        String etag = shop.get("", "/products/cart-lamp").etag().orElseThrow();
        String staff = running.stack().token("seller", true);
        shop.send("DELETE", staff, "/admin/products/cart-lamp", "", Map.of("if-match", etag))
                .orThrow("withdrawing");
        new Quiescence(running.stack().edge()).await();

        assertThat(problems(carts.view(guest, cart).body())).containsExactly("UNAVAILABLE cart-lamp");
        assertThat(carts.quote(guest, cart, "").status()).isEqualTo(409);
    }

    @Test
    void keeps_a_line_for_later_and_brings_it_back() {
        String guest = carts.guest();
        String cart = carts.open(guest);
        carts.put(guest, cart, "cart-tea", 2);

        ShopClient.Answer saved = carts.send("PUT", guest, cart, "/saved/cart-tea", "", Map.of());
        assertThat(saved.body().path("lines")).isEmpty();
        assertThat(saved.body().path("saved").path(0).path("sku").asText()).isEqualTo("cart-tea");
        assertThat(carts.quote(guest, cart, "").status()).isEqualTo(409);

        JsonNode back = carts.put(guest, cart, "cart-tea", 2).body();
        assertThat(back.path("saved")).isEmpty();
        assertThat(back.path("lines")).hasSize(1);
    }

    @Test
    void merging_at_login_again_and_at_once_gives_one_result() throws Exception {
        String guest = carts.guest();
        String source = carts.open(guest);
        carts.put(guest, source, "cart-tea", 60);
        carts.put(guest, source, "cart-jam", 1);
        String customer = running.stack().token("cart-merger", false);
        String target = carts.open(customer);
        carts.put(customer, target, "cart-tea", 50);

        List<ShopClient.Answer> answers =
                CartClient.fiveTimesAtOnce(() -> carts.merge(customer, target, source, guest));
        answers.add(carts.merge(customer, target, source, guest));

        assertThat(answers).extracting(ShopClient.Answer::status).containsOnly(200);
        assertThat(answers)
                .extracting(ShopClient.Answer::text)
                .containsOnly(answers.getFirst().text());
        assertThat(quantities(answers.getFirst().body())).containsExactlyInAnyOrder("cart-tea 99", "cart-jam 1");
        assertThat(carts.view(guest, source).body().path("status").asText()).isEqualTo("MERGED");
        assertThat(carts.merge(running.stack().token("cart-thief", false), target, source, guest)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void quotes_the_tax_of_each_country_to_the_cent() {
        String guest = carts.guest();
        String cart = carts.open(guest);
        carts.put(guest, cart, "cart-tea", 3);
        carts.put(guest, cart, "cart-jam", 1);

        assertAddsUp(carts.quote(guest, cart, "").body(), "DE", 490, "19");
        assertAddsUp(carts.quote(guest, cart, "{\"country\":\"FI\"}").body(), "FI", 990, "25.5");
        assertAddsUp(
                carts.quote(guest, cart, "{\"country\":\"HU\",\"shippingOption\":\"express\"}")
                        .body(),
                "HU",
                1990,
                "27");
    }

    @Test
    void refuses_what_is_wrong_stale_or_too_much() {
        String guest = carts.guest();
        String cart = carts.open(guest);
        for (String body :
                List.of("{\"quantity\":100}", "{\"quantity\":0}", "{\"quantity\":1,\"price\":1}", "[", "{}")) {
            assertThat(carts.send("PUT", guest, cart, "/items/cart-tea", body, Map.of())
                            .status())
                    .as(body)
                    .isEqualTo(400);
        }
        String large = "{\"quantity\":%s1}".formatted(" ".repeat(70_000));
        assertThat(carts.send("PUT", guest, cart, "/items/cart-tea", large, Map.of())
                        .status())
                .isEqualTo(413);
        assertThat(carts.quote(guest, cart, "{\"country\":\"AQ\"}").status()).isEqualTo(400);
        assertThat(carts.quote(guest, cart, "{\"shippingOption\":\"drone\"}").status())
                .isEqualTo(400);
        carts.put(guest, cart, "cart-tea", 1);
        assertThat(carts.send("PUT", guest, cart, "/items/cart-tea", "{\"quantity\":2}", Map.of("if-match", "\"1\""))
                        .status())
                .isEqualTo(412);
    }

    @Test
    void lets_a_shopper_have_twenty_open_carts() {
        String guest = carts.guest();
        for (int i = 0; i < 20; i++) {
            carts.open(guest);
        }
        assertThat(carts.list(guest).path("items")).hasSize(20);
        assertThat(running.stack()
                        .shop()
                        .send("POST", guest, "/carts", "", Map.of())
                        .status())
                .isEqualTo(409);
    }

    @Test
    void shows_a_foreign_cart_to_nobody() {
        String cart = carts.open(carts.guest());
        String stranger = carts.guest();
        String missing = "00000000-0000-4000-8000-000000000000";
        for (String request : List.of("GET ", "DELETE ", "PUT /items/cart-tea", "PUT /saved/cart-tea", "POST /quote")) {
            String method = request.substring(0, request.indexOf(' '));
            String path = request.substring(request.indexOf(' ') + 1);
            String body = path.startsWith("/items") ? "{\"quantity\":1}" : "";
            ShopClient.Answer foreign = carts.send(method, stranger, cart, path, body, Map.of());
            ShopClient.Answer none = carts.send(method, stranger, missing, path, body, Map.of());
            assertThat(foreign.status()).as(request).isEqualTo(404);
            assertThat(foreign.text().replace(cart, missing)).isEqualTo(none.text());
        }
    }

    private void publish(String sku, long price) {
        String staff = running.stack().token("seller", true);
        ShopClient shop = running.stack().shop();
        var product =
                Edge.object().put("name", sku).put("description", "for a test").put("category", "test");
        product.putObject("price").put("amount", price).put("currency", "EUR");
        String etag = shop.get("", "/products/" + sku).etag().orElseThrow();
        shop.send("PUT", staff, "/admin/products/" + sku, product.toString(), Map.of("if-match", etag))
                .orThrow("publishing");
        new Quiescence(running.stack().edge()).await();
    }

    /** Somebody else orders it. */
    private void buy(String sku, int units) {
        String guest = carts.guest();
        String cart = carts.open(guest);
        carts.put(guest, cart, sku, units);
        String quote = carts.quote(guest, cart, "").body().path("quote").asText();
        running.stack()
                .shop()
                .send("POST", guest, "/orders", JourneyIT.order(quote), Map.of("idempotency-key", "buy-" + sku))
                .orThrow("ordering");
        new Quiescence(running.stack().edge()).await();
    }

    /** 3 × 300 + 450 at the standard rate, tax contained. */
    private static void assertAddsUp(JsonNode quote, String country, long shipping, String percent) {
        long total = 3 * 300 + 450 + shipping;
        BigDecimal rate = new BigDecimal(percent);
        long tax = BigDecimal.valueOf(total)
                .multiply(rate)
                .divide(rate.add(BigDecimal.valueOf(100)), 0, RoundingMode.HALF_UP)
                .longValueExact();
        assertThat(quote.path("country").asText()).isEqualTo(country);
        assertThat(quote.path("shipping").path("amount").asLong()).isEqualTo(shipping);
        assertThat(quote.path("taxInclusive").asBoolean()).isTrue();
        assertThat(quote.path("taxes")).hasSize(1);
        assertThat(quote.path("taxes").path(0).path("percent").asText()).isEqualTo(percent);
        assertThat(quote.path("tax").path("amount").asLong()).isEqualTo(tax);
        assertThat(quote.path("total").path("amount").asLong()).isEqualTo(total);
    }

    private static List<String> problems(JsonNode body) {
        List<String> problems = new ArrayList<>();
        for (JsonNode problem : body.path("problems")) {
            String prices = problem.has("old")
                    ? " %d %d"
                            .formatted(
                                    problem.path("old").path("amount").asLong(),
                                    problem.path("current").path("amount").asLong())
                    : "";
            problems.add(
                    problem.path("type").asText() + " " + problem.path("sku").asText() + prices);
        }
        return problems;
    }

    private static List<String> quantities(JsonNode cart) {
        List<String> quantities = new ArrayList<>();
        for (JsonNode line : cart.path("lines")) {
            quantities.add(
                    line.path("sku").asText() + " " + line.path("quantity").asInt());
        }
        return quantities;
    }
}
