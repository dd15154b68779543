package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.cli.load.OrderJourney;
import dev.souk.cli.snapshot.StackSnapshot;
import dev.souk.invariants.Invariants;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** The whole way of an order through the embedded runtime, from the synthesised templates. */
@ExtendWith(SharedStack.class)
@TestInstance(Lifecycle.PER_CLASS)
class JourneyIT {
    private final RunningStack running;

    JourneyIT(RunningStack running) {
        this.running = running;
        running.sell("rice", 199, 1000);
    }

    private ShopClient shop() {
        return running.stack().shop();
    }

    private OrderJourney journey() {
        return new OrderJourney(shop());
    }

    @Test
    void an_approved_order_is_confirmed_and_its_timeline_tells_how() {
        OrderJourney.Quoted quoted = journey().quote(Map.of("rice", 2));
        OrderJourney.Outcome outcome = journey().order(quoted, "tok_approve", "approved");
        assertThat(outcome.status()).isEqualTo("CONFIRMED");
        assertPromisesKept(List.of(outcome.orderId()));
        List<String> types = new ArrayList<>();
        shop().get(quoted.token(), "/orders/%s/timeline".formatted(outcome.orderId()))
                .body()
                .path("items")
                .forEach(item -> types.add(item.path("type").asText()));
        assertThat(types)
                .contains(
                        "OrderPlaced",
                        "StockReserved",
                        "PaymentAuthorized",
                        "OrderConfirmed",
                        "PaymentCaptured",
                        "StockCommitted");
    }

    @Test
    void a_declined_order_is_rejected_with_its_reason_and_the_stock_comes_back() {
        running.sell("whisky", 2199, 3);
        OrderJourney.Outcome outcome = journey().order(journey().quote(Map.of("whisky", 2)), "tok_decline", "declined");
        assertThat(outcome.status()).isEqualTo("REJECTED");
        assertThat(outcome.reason()).isEqualTo("PAYMENT_DECLINED");
        assertPromisesKept(List.of(outcome.orderId()));
        assertThat(shop().get(running.stack().token("staff", true), "/admin/stock/whisky")
                        .body()
                        .path("available")
                        .asInt())
                .isEqualTo(3);
    }

    @Test
    void a_provider_that_times_out_after_success_charges_once() {
        OrderJourney.Outcome outcome = journey().order(journey().quote(Map.of("rice", 1)), "tok_timeout", "timeout");
        assertThat(outcome.status()).isEqualTo("CONFIRMED");
        assertPromisesKept(List.of(outcome.orderId()));
    }

    @Test
    void of_two_units_ten_shoppers_at_once_get_exactly_two() throws Exception {
        running.sell("truffle", 9900, 2);
        List<OrderJourney.Quoted> quotes = IntStream.range(0, 10)
                .mapToObj(i -> journey().quote(Map.of("truffle", 1)))
                .toList();
        List<OrderJourney.Outcome> outcomes = new ArrayList<>();
        try (ExecutorService shoppers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<OrderJourney.Outcome>> orders = IntStream.range(0, 10)
                    .mapToObj(i -> shoppers.submit(() -> journey().order(quotes.get(i), "tok_approve", "race-" + i)))
                    .toList();
            for (Future<OrderJourney.Outcome> order : orders) {
                outcomes.add(order.get());
            }
        }
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.status().equals("CONFIRMED"))
                .hasSize(2);
        assertThat(outcomes)
                .filteredOn(outcome -> outcome.status().equals("REJECTED"))
                .hasSize(8)
                .allMatch(outcome -> outcome.reason().equals("OUT_OF_STOCK"));
        assertPromisesKept(outcomes.stream().map(OrderJourney.Outcome::orderId).toList());
    }

    @Test
    void the_same_request_again_gets_the_same_bytes() {
        OrderJourney.Quoted quoted = journey().quote(Map.of("rice", 1));
        String order = order(quoted.quote());
        Map<String, String> headers = Map.of("idempotency-key", "twice", "prefer", "wait=20");
        ShopClient.Answer first = shop().send("POST", quoted.token(), "/orders", order, headers);
        ShopClient.Answer second = shop().send("POST", quoted.token(), "/orders", order, headers);
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.body().path("status").asText()).isEqualTo("CONFIRMED");
        assertThat(second.text()).isEqualTo(first.text());
        assertThat(second.status()).isEqualTo(first.status());
    }

    @Test
    void a_stranger_an_unknown_sku_bad_json_and_a_forged_token_each_get_a_clear_answer() {
        String token = guest();
        String cart = shop().send("POST", token, "/carts", "", Map.of())
                .body()
                .path("id")
                .asText();
        assertThat(shop().get(guest(), "/carts/" + cart).status()).isEqualTo(404);
        ShopClient.Answer unknown =
                shop().send("PUT", token, "/carts/%s/items/unicorn".formatted(cart), "{\"quantity\":1}", Map.of());
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.body().path("detail").asText()).contains("unicorn");
        ShopClient.Answer bad =
                shop().send("PUT", token, "/carts/%s/items/rice".formatted(cart), "{\"quantity\":", Map.of());
        assertThat(bad.status()).isEqualTo(400);
        ShopClient.Answer forged = shop().get(token.substring(0, token.length() - 4) + "AAAA", "/carts/" + cart);
        assertThat(forged.status()).isEqualTo(401);
        assertThat(forged.body().path("status").asInt()).isEqualTo(401);
        assertThat(shop().get("", "/carts/" + cart).status()).isEqualTo(401);
        assertThat(shop().send("PUT", token, "/admin/products/rice", "{}", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(shop().get("", "/no/such/route").status()).isEqualTo(404);
    }

    @Test
    void a_reply_has_one_content_type() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(running.runtime().apiUrl() + "/products/rice"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                            .headers()
                            .allValues("content-type"))
                    .containsExactly("application/json");
        }
    }

    private String guest() {
        return shop().send("POST", "", "/guests", "", Map.of())
                .body()
                .path("token")
                .asText();
    }

    static String order(String quote) {
        ObjectNode order = Edge.object().put("quote", quote).put("paymentToken", "tok_approve");
        order.putObject("shippingAddress")
                .put("name", "Ada")
                .put("line1", "Market Square 1")
                .put("postalCode", "10115")
                .put("city", "Berlin")
                .put("country", "DE");
        return order.toString();
    }

    private void assertPromisesKept(List<String> accepted) {
        Edge edge = running.stack().edge();
        new Quiescence(edge).await();
        assertThat(Invariants.check(StackSnapshot.take(edge, EmbeddedStack.STAGE), accepted))
                .allSatisfy(finding ->
                        assertThat(finding.violations()).as(finding.id()).isEmpty());
    }
}
