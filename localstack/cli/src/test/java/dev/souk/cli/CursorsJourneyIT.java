package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cli.load.OrderJourney;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A cursor goes on in the list and for the caller that it was given to, and nowhere else. */
@ExtendWith(SharedStack.class)
class CursorsJourneyIT {
    private final RunningStack running;

    CursorsJourneyIT(RunningStack running) {
        this.running = running;
    }

    @Test
    void a_cursor_of_orders_is_worth_nothing_to_anybody_else_or_with_another_filter() {
        running.sell("plums", 250, 20);
        OrderJourney.Quoted first = new OrderJourney(shop()).quote(Map.of("plums", 1));
        order(first.token(), first.quote(), "first");
        order(first.token(), quoteAgain(first.token()), "second");
        new Quiescence(running.stack().edge()).await();
        String cursor = cursorOf(first.token(), "/orders?limit=1");
        String stranger = new OrderJourney(shop()).quote(Map.of("plums", 1)).token();

        assertThat(shop().get(first.token(), "/orders?limit=1&cursor=" + cursor)
                        .orThrow("going on")
                        .body()
                        .path("items"))
                .hasSize(1);
        assertRefused(stranger, "/orders?limit=1&cursor=" + cursor);
        assertRefused(first.token(), "/orders?limit=1&status=PENDING&cursor=" + cursor);
        assertRefused(first.token(), "/orders?limit=1&cursor=" + cursor.substring(0, cursor.length() - 3) + "AAA");
        assertRefused("", "/products?limit=1&cursor=" + cursor);
        assertRefused("", "/search?q=plums&limit=1&cursor=" + cursor);
    }

    @Test
    void a_cursor_of_one_category_or_journal_does_not_go_on_in_another() {
        List.of("medlar", "sorb").forEach(sku -> running.sell(sku, 300, 3));
        String staff = running.stack().token("seller", true);
        List.of("medlar", "sorb").forEach(sku -> receive(staff, sku));
        String products = cursorOf("", "/products?category=test&limit=1");
        String journal = cursorOf(staff, "/admin/stock/medlar/movements?limit=1");

        assertThat(shop().get(staff, "/admin/stock/medlar/movements?limit=1&cursor=" + journal)
                        .status())
                .isEqualTo(200);
        assertRefused("", "/products?limit=1&cursor=" + products);
        assertRefused("", "/products?category=dairy&limit=1&cursor=" + products);
        assertRefused(staff, "/admin/stock/sorb/movements?limit=1&cursor=" + journal);
        assertRefused(staff, "/admin/products?limit=1&cursor=" + products);
    }

    private void assertRefused(String token, String path) {
        ShopClient.Answer answer = shop().get(token, path);
        assertThat(answer.status()).as(path).isEqualTo(400);
        assertThat(answer.body().path("type").asText()).as(path).isEqualTo("invalid-cursor");
    }

    private String cursorOf(String token, String path) {
        JsonNode next = shop().get(token, path).orThrow("reading a page").body().path("next");
        assertThat(next.asText()).as("the next page of " + path).isNotBlank();
        return next.asText();
    }

    private void receive(String staff, String sku) {
        String receipt =
                Edge.object().put("quantity", 1).put("reference", "more").toString();
        shop().send(
                        "POST",
                        staff,
                        "/admin/stock/%s/receipts".formatted(sku),
                        receipt,
                        Map.of("idempotency-key", "more-" + sku))
                .orThrow("receiving more");
    }

    private void order(String token, String quote, String key) {
        shop().send("POST", token, "/orders", JourneyIT.order(quote), Map.of("idempotency-key", key))
                .orThrow("ordering");
    }

    private String quoteAgain(String token) {
        String cart = post(token, "/carts").path("id").asText();
        shop().send("PUT", token, "/carts/%s/items/plums".formatted(cart), "{\"quantity\":1}", Map.of())
                .orThrow("filling");
        return post(token, "/carts/%s/quote".formatted(cart)).path("quote").asText();
    }

    private JsonNode post(String token, String path) {
        return shop().send("POST", token, path, "", Map.of()).orThrow(path).body();
    }

    private ShopClient shop() {
        return running.stack().shop();
    }
}
