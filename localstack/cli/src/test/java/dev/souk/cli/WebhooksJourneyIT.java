package dev.souk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.cli.load.OrderJourney;
import dev.souk.cli.ops.ProviderWebhooks;
import dev.souk.cli.snapshot.StackSnapshot;
import dev.souk.invariants.Invariants;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the payment provider tells the shop unasked: late, twice, in the wrong order, too early, or not at all by it. */
@ExtendWith(SharedStack.class)
@TestInstance(Lifecycle.PER_CLASS)
class WebhooksJourneyIT {
    private static final long POLL_NANOS = 20_000_000;

    private final RunningStack running;

    WebhooksJourneyIT(RunningStack running) {
        this.running = running;
        running.sell("hazelnuts", 500, 1000);
    }

    @Test
    void an_order_whose_provider_fell_silent_is_confirmed_by_its_late_message() throws Exception {
        OrderJourney.Quoted quoted = journey().quote(Map.of("hazelnuts", 1));
        try (ExecutorService shopper = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<OrderJourney.Outcome> outcome =
                    shopper.submit(() -> journey().order(quoted, "tok_silent", "silent"));
            String order = soleOrder(quoted.token());
            awaitMessages(order, 1)
                    .forEach(message ->
                            assertThat(provider().send(message).status()).isEqualTo(200));

            assertThat(outcome.get().status()).isEqualTo("CONFIRMED");
            assertPromisesKept(List.of(order));
        }
    }

    @ParameterizedTest
    @CsvSource({"true, CONFIRMED", "false, REJECTED"})
    void an_order_waits_until_its_payer_has_confirmed_or_would_not(boolean confirmed, String status) throws Exception {
        OrderJourney.Quoted quoted = journey().quote(Map.of("hazelnuts", 1));
        try (ExecutorService shopper = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<OrderJourney.Outcome> outcome =
                    shopper.submit(() -> journey().order(quoted, "tok_3ds", "challenged-" + confirmed));
            String order = soleOrder(quoted.token());
            JsonNode waiting = awaitNextAction(quoted.token(), order);
            assertThat(waiting.at("/nextAction/type").asText()).isEqualTo("CONFIRM_PAYMENT");
            assertThat(waiting.at("/nextAction/url").asText()).startsWith("https://");
            assertThat(running.stack()
                            .shop()
                            .get("", waiting.at("/links/shared").asText())
                            .text())
                    .doesNotContain("nextAction");

            String message = provider().challenge(order, confirmed);
            assertThat(provider().send(message).status()).isEqualTo(200);

            assertThat(outcome.get().status()).isEqualTo(status);
            assertPromisesKept(List.of(order));
            assertThat(order(quoted.token(), order).has("nextAction")).isFalse();
        }
    }

    private JsonNode awaitNextAction(String token, String order) {
        while (true) {
            JsonNode seen = order(token, order);
            if (seen.has("nextAction")) {
                return seen;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    @Test
    void late_repeated_and_shuffled_messages_change_nothing() {
        OrderJourney.Quoted quoted = journey().quote(Map.of("hazelnuts", 2));
        OrderJourney.Outcome outcome = journey().order(quoted, "tok_approve", "shuffled");
        new Quiescence(running.stack().edge()).await();
        String before = order(quoted.token(), outcome.orderId()).toString();

        List<String> messages = provider().about(outcome.orderId());
        assertThat(messages).hasSize(2);
        for (String message : List.of(messages.get(1), messages.get(0), messages.get(1), messages.get(0))) {
            assertThat(provider().send(message).status()).isEqualTo(200);
        }

        assertPromisesKept(List.of(outcome.orderId()));
        assertThat(order(quoted.token(), outcome.orderId())).hasToString(before);
    }

    @Test
    void a_message_of_somebody_else_or_of_yesterday_is_refused() {
        OrderJourney.Outcome outcome =
                journey().order(journey().quote(Map.of("hazelnuts", 1)), "tok_approve", "forged");
        String message = provider().about(outcome.orderId()).getFirst();
        String secret = provider().secret();

        assertThat(provider()
                        .send(message, ProviderWebhooks.signature(message, Instant.now(), "whsec_guess"))
                        .status())
                .isEqualTo(400);
        assertThat(provider()
                        .send(message + " ", ProviderWebhooks.signature(message, Instant.now(), secret))
                        .status())
                .isEqualTo(400);
        Instant yesterday = Instant.now().minusSeconds(86_400);
        assertThat(provider()
                        .send(message, ProviderWebhooks.signature(message, yesterday, secret))
                        .status())
                .isEqualTo(400);
        assertThat(running.stack()
                        .shop()
                        .send("POST", "", "/webhooks/payments", message, Map.of())
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_message_that_comes_too_early_waits_until_the_clock_finds_it_a_place() {
        String message = """
                {"id":"evt_early","created":1767225600,"key":"no-such-order:authorize","reason":"card_declined"}""";
        assertThat(provider().send(message).status()).isEqualTo(200);
        assertThat(parked()).contains("evt_early");

        running.stack().edge().post("/_souk/schedules/souk-dev-payments-parked-events", Edge.object());
        new Quiescence(running.stack().edge()).await();

        assertThat(parked()).contains("evt_early");
    }

    private List<String> parked() {
        var query = Edge.object()
                .put("TableName", "souk-dev-payments")
                .put("KeyConditionExpression", "pk = :parked")
                .put("ConsistentRead", true);
        query.putObject("ExpressionAttributeValues").putObject(":parked").put("S", "PARKED");
        return running.stack().edge().call("DynamoDB_20120810.Query", query).path("Items").findValues("sk").stream()
                .map(sk -> sk.path("S").asText())
                .toList();
    }

    /** The one order of a guest, as soon as there is one. */
    private String soleOrder(String token) {
        while (true) {
            String id = running.stack()
                    .shop()
                    .get(token, "/orders")
                    .body()
                    .at("/items/0/id")
                    .asText("");
            if (!id.isEmpty()) {
                return id;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private List<String> awaitMessages(String order, int count) {
        while (true) {
            List<String> messages = provider().about(order);
            if (messages.size() >= count) {
                return messages;
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private JsonNode order(String token, String id) {
        return running.stack().shop().get(token, "/orders/" + id).body();
    }

    private ProviderWebhooks provider() {
        return new ProviderWebhooks(running.stack());
    }

    private OrderJourney journey() {
        return new OrderJourney(running.stack().shop());
    }

    private void assertPromisesKept(List<String> accepted) {
        Edge edge = running.stack().edge();
        new Quiescence(edge).await();
        assertThat(Invariants.check(StackSnapshot.take(edge, EmbeddedStack.STAGE), accepted))
                .allSatisfy(finding ->
                        assertThat(finding.violations()).as(finding.id()).isEmpty());
    }
}
