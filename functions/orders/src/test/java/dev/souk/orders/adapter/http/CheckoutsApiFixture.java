package dev.souk.orders.adapter.http;

import static dev.souk.orders.fixture.OrdersFixture.NOON;
import static dev.souk.orders.fixture.OrdersFixture.acceptance;

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
import dev.souk.orders.domain.TaskToken;
import dev.souk.orders.fixture.InMemoryCheckoutFacts;
import dev.souk.orders.fixture.InMemoryInterventions;
import dev.souk.orders.fixture.InMemoryOpenCheckouts;
import dev.souk.orders.fixture.InMemoryOrders;
import dev.souk.orders.fixture.OrdersFixture;
import dev.souk.orders.fixture.ScriptedCheckouts;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** What staff may do about checkouts, over ports in memory that know of one order. */
final class CheckoutsApiFixture {
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final TaskToken TOKEN = new TaskToken("token-1");

    final InMemoryOpenCheckouts open = new InMemoryOpenCheckouts();
    final InMemoryOrders orders = new InMemoryOrders(open);
    final ScriptedCheckouts checkouts = new ScriptedCheckouts();
    final Order placed = OrdersFixture.order("key");
    private final InMemoryCheckoutFacts facts = new InMemoryCheckoutFacts();
    private final InMemoryInterventions interventions = new InMemoryInterventions();
    private final CheckoutsApi api = new CheckoutsApi(
            new ListCheckouts(open, orders.parked(), orders, facts, Duration.ofMinutes(15), CLOCK),
            new Intervene(orders, orders.parked(), interventions, checkouts, CLOCK),
            new ReadFullTimeline(orders, facts, interventions),
            new Cursors(new SignedTokens(SigningKeys.fixed("the-key-for-cursors-with-32-bytes!"), CLOCK)));
    private final HttpFunction function = new HttpFunction(new Environment(Map.of()), api.operations(orders.replies()));

    CheckoutsApiFixture() {
        orders.accept(acceptance("key", placed));
    }

    Order current() {
        return orders.find(placed.id()).orElseThrow();
    }

    /** The order's void has failed for this reason, and a token is waited for. */
    void park(String cause) {
        orders.park(current(), current().next(new NeedsAttention("VoidPayment", cause), NOON), TOKEN, List.of());
        checkouts.waitsFor(TOKEN);
    }

    static TestRequests intervene(String action, String key, boolean dryRun) {
        return TestRequests.post("/admin/checkouts/{id}/" + action)
                .header("idempotency-key", key)
                .body(Map.of("dryRun", dryRun, "reason", "late"));
    }

    /** Sent by staff about the order. */
    HttpReply send(TestRequests request) {
        return send(request.path("id", placed.id().value()), "grace", Role.STAFF);
    }

    HttpReply send(TestRequests request, String subject, Role role) {
        return function.answer(request.by(subject, role).build());
    }

    static String problem(HttpReply reply) {
        return "%d %s"
                .formatted(reply.status(), Json.tree(reply.body()).path("type").asText());
    }
}
