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
import dev.souk.orders.domain.OrderEvent.Confirmed;
import dev.souk.orders.domain.OrderEvent.NeedsAttention;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff see and do about checkouts, over HTTP. */
class CheckoutHandlersTest {
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
    void lists_a_parked_checkout() {
        park();

        JsonNode items = Json.tree(send(TestRequests.get("/admin/checkouts").query("state", "PARKED"))
                        .body())
                .path("items");

        assertThat(items).hasSize(1);
        assertThat(items.get(0).toString())
                .isEqualTo("{\"orderId\":\"%s\",\"number\":\"%s\",\"status\":\"PENDING\","
                                .formatted(
                                        placed.id().value(),
                                        placed.placing().number().value())
                        + "\"placedAt\":\"2026-03-01T12:00:00Z\",\"unreadable\":false,\"parked\":true,\"parkedAt\":\"2026-03-01T12:00:00Z\","
                        + "\"lastStep\":\"VoidPayment\",\"cause\":\"busy\",\"tokens\":1,"
                        + "\"allowedActions\":[\"RESUME\",\"COMPENSATE\"]}");
    }

    @Test
    void binds_a_cursor_to_its_filter() {
        orders.accept(acceptance("other", order("other")));
        HttpReply page = send(TestRequests.get("/admin/checkouts").query("limit", "1"));
        String next = Json.tree(page.body()).path("next").asText();

        assertThat(send(TestRequests.get("/admin/checkouts").query("cursor", next))
                        .status())
                .isEqualTo(200);
        assertThat(send(TestRequests.get("/admin/checkouts")
                                .query("cursor", next)
                                .query("state", "STUCK"))
                        .status())
                .isEqualTo(400);
        assertThat(send(TestRequests.get("/admin/checkouts").query("state", "LOST"))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"resume", "compensate"})
    void says_what_it_would_do_and_then_does_it_once_for_each_key(String action) {
        park();

        JsonNode foretold = Json.tree(send(intervene(action, "key-1", true)).body());
        assertThat(foretold.path("dryRun").asBoolean()).isTrue();
        assertThat(foretold.path("direction").asText()).isEqualTo("BACK");
        assertThat(checkouts.calls()).isEmpty();

        HttpReply done = send(intervene(action, "key-1", false));
        HttpReply again = send(intervene(action, "key-1", false));

        assertThat(done.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(done.body());
        assertThat(again.headers()).containsEntry("idempotent-replayed", "true");
        assertThat(checkouts.calls()).containsExactly("resume token-1");
        assertThat(problem(send(intervene(action, "key-2", false)))).isEqualTo("409 not-parked");
    }

    @Test
    void refuses_to_go_back_behind_the_pivot() {
        orders.append(placed, placed.next(new Confirmed(), NOON));
        park();

        assertThat(problem(send(intervene("compensate", "key-1", true)))).isEqualTo("409 pivot-passed");
        assertThat(problem(send(intervene("compensate", "key-1", false)))).isEqualTo("409 pivot-passed");
        assertThat(Json.tree(send(intervene("resume", "key-1", true)).body())
                        .path("direction")
                        .asText())
                .isEqualTo("FORWARD");
    }

    @Test
    void says_the_same_again_when_nobody_waited() {
        park();
        checkouts.waitsFor(new TaskToken("another"));

        HttpReply refused = send(intervene("resume", "key-1", false));

        assertThat(problem(refused)).isEqualTo("409 nobody-waits");
        assertThat(send(intervene("resume", "key-1", false)).body()).isEqualTo(refused.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"dryRun\":true}",
                "{\"reason\":\"late\"}",
                "{\"dryRun\":\"true\",\"reason\":\"late\"}",
                "{\"dryRun\":true,\"reason\":\" \"}",
                "{\"dryRun\":true,\"reason\":\"a\\u0007b\"}",
                "{\"dryRun\":true,\"reason\":\"card 4111 1111 1111 1111\"}",
                "{\"dryRun\":true,\"reason\":\"late\",\"operator\":\"somebody else\"}"
            })
    void wants_to_be_told_why_and_whether_in_earnest(String body) {
        park();

        assertThat(send(intervene("resume", "key-1", true).text(body)).status()).isEqualTo(400);
        assertThat(send(intervene("resume", "key-1", true).body(Map.of("dryRun", true, "reason", "x".repeat(501))))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void tells_staff_who_did_what_and_why() {
        park();
        send(intervene("compensate", "key-1", false));

        JsonNode items = Json.tree(
                        send(TestRequests.get("/admin/orders/{id}/timeline")).body())
                .path("items");

        assertThat(items).hasSize(3);
        assertThat(items.get(1).path("reason").asText()).isEqualTo("busy");
        assertThat(items.get(2).toString())
                .isEqualTo("{\"at\":\"2026-03-01T12:00:00Z\",\"source\":\"souk.orders\","
                        + "\"type\":\"CompensationRequested\",\"reason\":\"late\",\"operator\":\"grace\"}");
    }

    @ParameterizedTest
    @EnumSource(names = "STAFF", mode = EnumSource.Mode.EXCLUDE)
    void is_for_staff_alone(Role role) {
        park();
        for (TestRequests request : List.of(
                TestRequests.get("/admin/checkouts"),
                TestRequests.get("/admin/orders/{id}/timeline"),
                intervene("resume", "key-1", false),
                intervene("compensate", "key-1", false),
                intervene("give-up", "key-1", false))) {
            assertThat(function.answer(request.path("id", placed.id().value())
                                    .by("eve", role)
                                    .build())
                            .status())
                    .isEqualTo(403);
        }
        assertThat(checkouts.calls()).isEmpty();
    }

    @Test
    void knows_no_order_that_is_not_there() {
        TestRequests unknown = intervene("resume", "key-1", false).path("id", "..%2f..");

        assertThat(function.answer(unknown.by("grace", Role.STAFF).build()).status())
                .isEqualTo(404);
    }

    private void park() {
        Order current = orders.find(placed.id()).orElseThrow();
        orders.park(current, current.next(new NeedsAttention("VoidPayment", "busy"), NOON), TOKEN, List.of());
        checkouts.waitsFor(TOKEN);
    }

    private static TestRequests intervene(String action, String key, boolean dryRun) {
        return TestRequests.post("/admin/checkouts/{id}/" + action)
                .header("idempotency-key", key)
                .body(Map.of("dryRun", dryRun, "reason", "late"));
    }

    private static String problem(HttpReply reply) {
        return "%d %s"
                .formatted(reply.status(), Json.tree(reply.body()).path("type").asText());
    }

    private HttpReply send(TestRequests request) {
        return function.answer(
                request.path("id", placed.id().value()).by("grace", Role.STAFF).build());
    }
}
