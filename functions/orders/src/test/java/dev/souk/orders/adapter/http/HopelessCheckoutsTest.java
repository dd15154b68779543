package dev.souk.orders.adapter.http;

import static dev.souk.orders.fixture.OrdersFixture.NOON;
import static dev.souk.orders.fixture.OrdersFixture.acceptance;
import static dev.souk.orders.fixture.OrdersFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.lambda.Environment;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.TestRequests;
import dev.souk.lambda.http.Cursors;
import dev.souk.lambda.http.HttpFunction;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Role;
import dev.souk.lambda.security.SignedTokens;
import dev.souk.lambda.security.SigningKeys;
import dev.souk.orders.application.Intervene;
import dev.souk.orders.application.ListCheckouts;
import dev.souk.orders.application.ReadFullTimeline;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderEvent.NeedsAttention;
import dev.souk.orders.domain.OrderEvent.Rejected;
import dev.souk.orders.domain.OrderEvent.Rejection;
import dev.souk.orders.domain.RejectionReason;
import dev.souk.orders.domain.TaskToken;
import dev.souk.orders.fixture.InMemoryCheckoutFacts;
import dev.souk.orders.fixture.InMemoryInterventions;
import dev.souk.orders.fixture.InMemoryOpenCheckouts;
import dev.souk.orders.fixture.InMemoryOrders;
import dev.souk.orders.fixture.ScriptedCheckouts;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff see and do about checkouts that nothing can carry on, over HTTP. */
class HopelessCheckoutsTest {
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final TaskToken TOKEN = new TaskToken("token-1");

    private final InMemoryOpenCheckouts open = new InMemoryOpenCheckouts();
    private final InMemoryOrders orders = new InMemoryOrders(open);
    private final InMemoryCheckoutFacts facts = new InMemoryCheckoutFacts();
    private final InMemoryInterventions interventions = new InMemoryInterventions();
    private final ScriptedCheckouts checkouts = new ScriptedCheckouts();
    private final CheckoutsApi api = new CheckoutsApi(
            new ListCheckouts(open, orders.parked(), orders, facts, Duration.ofMinutes(15), CLOCK),
            new Intervene(orders, orders.parked(), interventions, checkouts, CLOCK),
            new ReadFullTimeline(orders, facts, interventions),
            new Cursors(new SignedTokens(SigningKeys.fixed("the-key-for-cursors-with-32-bytes!"), CLOCK)));
    private final HttpFunction function =
            new HttpFunction(new Environment(Map.of()), api.operations(new InMemoryReplies(orders)));
    private final Order placed = order("key");

    @BeforeEach
    void placeTheOrder() {
        orders.accept(acceptance("key", placed));
    }

    @Test
    void marks_an_order_that_cannot_be_read_and_offers_nothing_for_it() {
        orders.corrupt(placed.id());

        assertThat(Json.tree(send(TestRequests.get("/admin/checkouts")).body())
                        .at("/items/0")
                        .toString())
                .isEqualTo(
                        ("{\"orderId\":\"%s\",\"placedAt\":\"2026-03-01T12:00:00Z\",\"unreadable\":true,\"parked\":false,"
                                        + "\"cause\":\"unreadable: what is stored of this order cannot be understood\","
                                        + "\"tokens\":0,\"allowedActions\":[]}")
                                .formatted(placed.id().value()));
    }

    @Test
    void gives_up_only_what_went_too_far() {
        park("busy");
        assertThat(giveUp(false).path("type").asText()).isEqualTo("not-too-far");
        orders.append(current(), current().next(new Rejected(new Rejection(RejectionReason.OUT_OF_STOCK, null)), NOON));
        park("VoidPayment: ALREADY_CAPTURED");

        assertThat(giveUp(true).path("direction").asText()).isEqualTo("END");
        assertThat(checkouts.calls()).isEmpty();
        assertThat(giveUp(false).path("action").asText()).isEqualTo("GIVE_UP");
        assertThat(checkouts.calls()).containsExactly("give up token-1");
        assertThat(send(TestRequests.get("/admin/orders/{id}/timeline")).body())
                .contains("\"type\":\"GiveUpRequested\",\"reason\":\"refunded\",\"operator\":\"grace\"");
    }

    private void park(String cause) {
        orders.park(current(), current().next(new NeedsAttention("VoidPayment", cause), NOON), TOKEN, List.of());
        checkouts.waitsFor(TOKEN);
    }

    private Order current() {
        return orders.find(placed.id()).orElseThrow();
    }

    private JsonNode giveUp(boolean dryRun) {
        HttpReply reply = send(TestRequests.post("/admin/checkouts/{id}/give-up")
                .header("idempotency-key", "key-1")
                .body(Map.of("dryRun", dryRun, "reason", "refunded")));
        return Json.tree(reply.body());
    }

    private HttpReply send(TestRequests request) {
        return function.answer(
                request.path("id", placed.id().value()).by("grace", Role.STAFF).build());
    }
}
