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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the money when the provider is difficult, and when staff give it back. */
@ExtendWith(SharedStack.class)
@TestInstance(Lifecycle.PER_CLASS)
class PaymentsJourneyIT {
    private final RunningStack running;

    PaymentsJourneyIT(RunningStack running) {
        this.running = running;
        running.sell("walnuts", 500, 1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tok_500_x2",
                "tok_timeout_before_x1",
                "tok_429_x5",
                "tok_500_after",
                "tok_capture_500_x2",
                "tok_capture_timeout"
            })
    void a_provider_that_fails_for_a_while_charges_once(String token) {
        OrderJourney.Outcome outcome = order("fails-" + token, token);

        assertThat(outcome.status()).isEqualTo("CONFIRMED");
        assertPromisesKept(List.of(outcome.orderId()));
    }

    @ParameterizedTest
    @CsvSource({
        "tok_decline_insufficient_funds, insufficient_funds",
        "tok_decline_expired_card, expired_card",
        "tok_decline_stolen_card, stolen_card"
    })
    void a_declined_card_is_told_why(String token, String reason) {
        OrderJourney.Quoted quoted = journey().quote(Map.of("walnuts", 1));
        OrderJourney.Outcome outcome = journey().order(quoted, token, "declined");
        new Quiescence(running.stack().edge()).await();

        assertThat(outcome.reason()).isEqualTo("PAYMENT_DECLINED");
        assertThat(timeline(quoted, outcome))
                .anySatisfy(entry -> assertThat(entry.path("reason").asText()).isEqualTo(reason));
        assertPromisesKept(List.of(outcome.orderId()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tok_wrong_amount", "tok_wrong_currency"})
    void a_provider_that_approves_something_else_keeps_nothing(String token) {
        OrderJourney.Outcome outcome = order("disagrees", token);

        assertThat(outcome.reason()).isEqualTo("PAYMENT_UNAVAILABLE");
        assertPromisesKept(List.of(outcome.orderId()));
    }

    @Test
    void staff_give_an_order_back_in_parts_until_it_is_refunded() {
        OrderJourney.Quoted quoted = journey().quote(Map.of("walnuts", 2));
        OrderJourney.Outcome outcome = journey().order(quoted, "tok_approve", "refunded");
        new Quiescence(running.stack().edge()).await();

        ShopClient.Answer part = refund(outcome.orderId(), "part", 300);
        assertThat(part.status()).isEqualTo(201);
        assertThat(part.body().at("/refundable/amount").asLong()).isEqualTo(outcome.total() - 300);
        assertThat(refund(outcome.orderId(), "part", 300).text()).isEqualTo(part.text());
        assertThat(refund(outcome.orderId(), "too-much", outcome.total()).status())
                .isEqualTo(409);
        assertThat(shop().send("POST", quoted.token(), refunds(outcome.orderId()), "{}", Map.of())
                        .status())
                .isEqualTo(403);
        assertPromisesKept(List.of(outcome.orderId()));

        refund(outcome.orderId(), "rest", outcome.total() - 300).orThrow("giving back the rest");
        assertPromisesKept(List.of(outcome.orderId()));
        assertThat(shop().get(quoted.token(), "/orders/" + outcome.orderId())
                        .body()
                        .path("status")
                        .asText())
                .isEqualTo("REFUNDED");
        assertThat(timeline(quoted, outcome))
                .extracting(entry -> entry.path("type").asText())
                .contains("RefundSucceeded", "OrderRefunded");
    }

    @Test
    void of_many_refunds_at_once_no_more_succeed_than_the_order_is_worth() throws Exception {
        OrderJourney.Outcome outcome = order("racing", "tok_approve");
        new Quiescence(running.stack().edge()).await();
        long part = outcome.total() / 3;
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService staff = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> refunds = new ArrayList<>();
            for (int number = 0; number < 8; number++) {
                String key = "racing-" + number;
                refunds.add(
                        staff.submit(() -> refund(outcome.orderId(), key, part).status()));
            }
            for (Future<Integer> refund : refunds) {
                statuses.add(refund.get());
            }
        }

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(3);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(5);
        assertPromisesKept(List.of(outcome.orderId()));
    }

    private ShopClient.Answer refund(String order, String key, long cents) {
        var body = Edge.object();
        body.putObject("amount").put("amount", cents).put("currency", "EUR");
        return shop().send(
                        "POST",
                        running.stack().token("cashier", true),
                        refunds(order),
                        body.toString(),
                        Map.of("idempotency-key", key));
    }

    private static String refunds(String order) {
        return "/admin/orders/%s/refunds".formatted(order);
    }

    private OrderJourney.Outcome order(String key, String token) {
        return journey().order(journey().quote(Map.of("walnuts", 1)), token, key);
    }

    private List<JsonNode> timeline(OrderJourney.Quoted quoted, OrderJourney.Outcome outcome) {
        List<JsonNode> entries = new ArrayList<>();
        shop().get(quoted.token(), "/orders/%s/timeline".formatted(outcome.orderId()))
                .body()
                .path("items")
                .forEach(entries::add);
        return entries;
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
