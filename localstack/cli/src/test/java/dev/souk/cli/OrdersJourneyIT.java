package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cli.load.OrderJourney;
import dev.souk.cli.snapshot.StackSnapshot;
import dev.souk.invariants.Invariants;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** What customers do with orders after they placed them, through the embedded runtime. */
@ExtendWith(SharedStack.class)
@TestInstance(Lifecycle.PER_CLASS)
class OrdersJourneyIT {
    private final RunningStack running;

    OrdersJourneyIT(RunningStack running) {
        this.running = running;
        running.sell("figs", 450, 1000);
    }

    @Test
    void a_confirmed_order_that_is_cancelled_brings_money_and_stock_back() {
        running.sell("saffron", 1200, 5);
        OrderJourney.Quoted quoted = journey().quote(Map.of("saffron", 2));
        OrderJourney.Outcome outcome = journey().order(quoted, "tok_approve", "to-be-cancelled");
        JsonNode before = order(quoted.token(), outcome.orderId());
        assertThat(before.at("/allowedActions/0/action").asText()).isEqualTo("CANCEL");
        assertThat(before.at("/allowedActions/0/until").asText())
                .isGreaterThan(before.path("placedAt").asText());
        assertThat(before.path("number").asText()).matches("SK(-[0-9A-HJKMNP-TV-Z]{4}){3}");

        ShopClient.Answer cancelled = cancel(quoted.token(), outcome.orderId(), "cancel-1");

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.body().path("status").asText()).isEqualTo("CANCELLED");
        assertThat(cancelled.body().path("allowedActions")).isEmpty();
        assertThat(cancel(quoted.token(), outcome.orderId(), "cancel-1").text()).isEqualTo(cancelled.text());
        assertThat(cancel(quoted.token(), outcome.orderId(), "cancel-2").text()).isEqualTo(cancelled.text());
        assertPromisesKept(List.of(outcome.orderId()));
        assertThat(timeline(quoted.token(), outcome.orderId()))
                .contains("OrderConfirmed", "PaymentCaptured", "OrderCancelled", "RefundSucceeded");
        assertThat(available("saffron")).isEqualTo(5);
    }

    @Test
    void cancellations_that_race_with_the_checkout_leave_nothing_behind() throws Exception {
        running.sell("dates", 300, 12);
        List<OrderJourney.Quoted> quotes = new ArrayList<>();
        for (int shopper = 0; shopper < 6; shopper++) {
            quotes.add(journey().quote(Map.of("dates", 2)));
        }
        List<String> orders = new ArrayList<>();
        try (ExecutorService shoppers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> cancelled = quotes.stream()
                    .map(quoted -> shoppers.submit(() -> placeAndCancel(quoted)))
                    .toList();
            for (Future<String> one : cancelled) {
                orders.add(one.get());
            }
        }
        assertPromisesKept(orders);
        assertThat(available("dates")).isEqualTo(12);
    }

    @Test
    void nobody_cancels_the_order_of_somebody_else() {
        OrderJourney.Quoted quoted = journey().quote(Map.of("figs", 1));
        OrderJourney.Outcome outcome = journey().order(quoted, "tok_approve", "not-yours");

        assertThat(cancel(guest(), outcome.orderId(), "theirs").status()).isEqualTo(404);
        assertThat(order(quoted.token(), outcome.orderId()).path("status").asText())
                .isEqualTo("CONFIRMED");
    }

    @Test
    void the_history_is_filtered_paged_and_searched_by_number() {
        OrderJourney.Quoted quoted = journey().quote(Map.of("figs", 3));
        OrderJourney.Outcome first = journey().order(quoted, "tok_approve", "first");
        new Quiescence(running.stack().edge()).await();
        JsonNode all = orders(quoted.token(), "");
        String number = all.at("/items/0/number").asText();

        assertThat(all.at("/items/0/id").asText()).isEqualTo(first.orderId());
        assertThat(all.at("/items/0/itemCount").asInt()).isEqualTo(3);
        assertThat(orders(quoted.token(), "?status=CONFIRMED&limit=1").path("items"))
                .hasSize(1);
        assertThat(orders(quoted.token(), "?status=PENDING").path("items")).isEmpty();
        assertThat(orders(quoted.token(), "?to=2020-01-01T00:00:00Z").path("items"))
                .isEmpty();
        assertThat(orders(quoted.token(), "?number=" + number).at("/items/0/id").asText())
                .isEqualTo(first.orderId());
        assertThat(orders(guest(), "?number=" + number).path("items")).isEmpty();
        assertThat(shop().get(quoted.token(), "/orders?from=2026-02-01T00:00:00Z&to=2026-01-01T00:00:00Z")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_shared_link_opens_the_order_and_an_altered_one_nothing() {
        OrderJourney.Quoted quoted = journey().quote(Map.of("figs", 1));
        OrderJourney.Outcome outcome = journey().order(quoted, "tok_approve", "shared");
        String link =
                order(quoted.token(), outcome.orderId()).at("/links/shared").asText();

        ShopClient.Answer opened = shop().get("", link);

        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.body().path("id").asText()).isEqualTo(outcome.orderId());
        assertThat(opened.body().path("allowedActions")).isEmpty();
        assertThat(opened.text()).doesNotContain("Market Square");
        assertThat(shop().get("", link.substring(0, link.length() - 4) + "AAAA").status())
                .isEqualTo(404);
    }

    @Test
    void a_customer_sees_and_cancels_what_they_ordered_as_a_guest() {
        OrderJourney.Quoted guest = journey().quote(Map.of("figs", 2));
        OrderJourney.Outcome outcome = journey().order(guest, "tok_approve", "as-a-guest");
        String customer = running.stack().token("figs-lover", false);
        assertThat(shop().get(customer, "/orders/" + outcome.orderId()).status())
                .isEqualTo(404);

        shop().send(
                        "POST",
                        customer,
                        "/me/guests",
                        Edge.object().put("guestToken", guest.token()).toString(),
                        Map.of())
                .orThrow("linking the guest");
        new Quiescence(running.stack().edge()).await();

        assertThat(orders(customer, "").at("/items/0/id").asText()).isEqualTo(outcome.orderId());
        assertThat(timeline(customer, outcome.orderId())).contains("CheckoutStarted", "OrderConfirmed");
        assertThat(cancel(customer, outcome.orderId(), "as-a-customer").status())
                .isEqualTo(200);
        assertPromisesKept(List.of(outcome.orderId()));
        assertThat(orders(customer, "?status=CANCELLED").path("items")).hasSize(1);
        assertThat(orders(guest.token(), "?status=CONFIRMED").path("items")).isEmpty();
    }

    @Test
    void nobody_pays_more_than_they_saw_and_a_fallen_price_is_honoured_as_quoted() {
        running.sell("olives", 500, 10);
        OrderJourney.Quoted dear = journey().quote(Map.of("olives", 1));
        price("olives", 550);

        ShopClient.Answer refused = place(dear, "dear");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("type").asText()).isEqualTo("price-increased");
        assertThat(refused.body().at("/differences/0/sku").asText()).isEqualTo("olives");
        assertThat(refused.body().at("/differences/0/current/amount").asInt()).isEqualTo(550);
        assertThat(place(dear, "dear").text()).isEqualTo(refused.text());

        OrderJourney.Quoted cheap = journey().quote(Map.of("olives", 1));
        price("olives", 450);
        ShopClient.Answer taken = place(cheap, "cheap").orThrow("ordering at the quoted price");
        assertThat(taken.body().at("/lines/0/unitPrice/amount").asInt()).isEqualTo(550);
    }

    private void price(String sku, long price) {
        String staff = running.stack().token("seller", true);
        String etag = shop().get("", "/products/" + sku).etag().orElseThrow();
        var product =
                Edge.object().put("name", sku).put("description", "for a test").put("category", "test");
        product.putObject("price").put("amount", price).put("currency", "EUR");
        shop().send("PUT", staff, "/admin/products/" + sku, product.toString(), Map.of("if-match", etag))
                .orThrow("changing the price");
        new Quiescence(running.stack().edge()).await();
    }

    private ShopClient.Answer place(OrderJourney.Quoted quoted, String key) {
        return shop().send(
                        "POST",
                        quoted.token(),
                        "/orders",
                        JourneyIT.order(quoted.quote()),
                        Map.of("idempotency-key", key));
    }

    private JsonNode orders(String token, String query) {
        return shop().get(token, "/orders" + query).orThrow("listing orders").body();
    }

    /** Cancels at once, whether the checkout has confirmed by then or not. */
    private String placeAndCancel(OrderJourney.Quoted quoted) {
        String id = place(quoted, "placed").orThrow("placing").body().path("id").asText();
        cancel(quoted.token(), id, "at-once").orThrow("cancelling");
        return id;
    }

    private ShopClient.Answer cancel(String token, String order, String key) {
        return shop().send("POST", token, "/orders/%s/cancel".formatted(order), "", Map.of("idempotency-key", key));
    }

    private JsonNode order(String token, String id) {
        return shop().get(token, "/orders/" + id).orThrow("reading the order").body();
    }

    private List<String> timeline(String token, String order) {
        List<String> types = new ArrayList<>();
        shop().get(token, "/orders/%s/timeline".formatted(order))
                .body()
                .path("items")
                .forEach(item -> types.add(item.path("type").asText()));
        return types;
    }

    private int available(String sku) {
        return shop().get(running.stack().token("staff", true), "/admin/stock/" + sku)
                .body()
                .path("available")
                .asInt();
    }

    private String guest() {
        return shop().send("POST", "", "/guests", "", Map.of())
                .body()
                .path("token")
                .asText();
    }

    private ShopClient shop() {
        return running.stack().shop();
    }

    private OrderJourney journey() {
        return new OrderJourney(shop());
    }

    private void assertPromisesKept(List<String> accepted) {
        Edge edge = running.stack().edge();
        new Quiescence(edge).await();
        assertThat(Invariants.check(StackSnapshot.take(edge, EmbeddedStack.STAGE), accepted))
                .allSatisfy(finding ->
                        assertThat(finding.violations()).as(finding.id()).isEmpty());
    }
}
