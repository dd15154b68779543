package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cli.invariants.Invariants;
import dev.souk.cli.invariants.Snapshot;
import dev.souk.cli.load.OrderJourney;
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

    /** Cancels at once, whether the checkout has confirmed by then or not. */
    private String placeAndCancel(OrderJourney.Quoted quoted) {
        String id = shop().send(
                        "POST",
                        quoted.token(),
                        "/orders",
                        JourneyIT.order(quoted.quote()),
                        Map.of("idempotency-key", "placed"))
                .orThrow("placing")
                .body()
                .path("id")
                .asText();
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
        assertThat(Invariants.check(Snapshot.take(edge, EmbeddedStack.STAGE), accepted))
                .allSatisfy(finding ->
                        assertThat(finding.violations()).as(finding.id()).isEmpty());
    }
}
