package dev.souk.orders.adapter.http;

import static dev.souk.orders.adapter.http.CheckoutsApiFixture.intervene;
import static dev.souk.orders.adapter.http.CheckoutsApiFixture.problem;
import static dev.souk.orders.fixture.OrdersFixture.NOON;
import static dev.souk.orders.fixture.OrdersFixture.acceptance;
import static dev.souk.orders.fixture.OrdersFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.TestRequests;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Role;
import dev.souk.orders.domain.OrderEvent.Confirmed;
import dev.souk.orders.domain.TaskToken;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What staff see and do about checkouts, over HTTP. */
class CheckoutHandlersTest {
    private final CheckoutsApiFixture api = new CheckoutsApiFixture();

    @Test
    void lists_a_parked_checkout() {
        api.park("busy");

        JsonNode items = Json.tree(api.send(TestRequests.get("/admin/checkouts").query("state", "PARKED"))
                        .body())
                .path("items");

        assertThat(items).hasSize(1);
        assertThat(items.get(0).toString())
                .isEqualTo("{\"orderId\":\"%s\",\"number\":\"%s\",\"status\":\"PENDING\","
                                .formatted(
                                        api.placed.id().value(),
                                        api.placed.placing().number().value())
                        + "\"placedAt\":\"2026-03-01T12:00:00Z\",\"unreadable\":false,\"parked\":true,\"parkedAt\":\"2026-03-01T12:00:00Z\","
                        + "\"lastStep\":\"VoidPayment\",\"cause\":\"busy\",\"tokens\":1,"
                        + "\"allowedActions\":[\"RESUME\",\"COMPENSATE\"]}");
    }

    @Test
    void binds_a_cursor_to_its_filter() {
        api.orders.accept(acceptance("other", order("other")));
        HttpReply page = api.send(TestRequests.get("/admin/checkouts").query("limit", "1"));
        String next = Json.tree(page.body()).path("next").asText();

        assertThat(api.send(TestRequests.get("/admin/checkouts").query("cursor", next))
                        .status())
                .isEqualTo(200);
        assertThat(api.send(TestRequests.get("/admin/checkouts")
                                .query("cursor", next)
                                .query("state", "STUCK"))
                        .status())
                .isEqualTo(400);
        assertThat(api.send(TestRequests.get("/admin/checkouts").query("state", "LOST"))
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"resume", "compensate"})
    void says_what_it_would_do_and_then_does_it_once_for_each_key(String action) {
        api.park("busy");

        JsonNode foretold = Json.tree(api.send(intervene(action, "key-1", true)).body());
        assertThat(foretold.path("dryRun").asBoolean()).isTrue();
        assertThat(foretold.path("direction").asText()).isEqualTo("BACK");
        assertThat(api.checkouts.calls()).isEmpty();

        HttpReply done = api.send(intervene(action, "key-1", false));
        HttpReply again = api.send(intervene(action, "key-1", false));

        assertThat(done.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(done.body());
        assertThat(again.headers()).containsEntry("idempotent-replayed", "true");
        assertThat(api.checkouts.calls()).containsExactly("resume token-1");
        assertThat(problem(api.send(intervene(action, "key-2", false)))).isEqualTo("409 not-parked");
    }

    @Test
    void refuses_to_go_back_behind_the_pivot() {
        api.orders.append(api.placed, api.placed.next(new Confirmed(), NOON));
        api.park("busy");

        assertThat(problem(api.send(intervene("compensate", "key-1", true)))).isEqualTo("409 pivot-passed");
        assertThat(problem(api.send(intervene("compensate", "key-1", false)))).isEqualTo("409 pivot-passed");
        assertThat(Json.tree(api.send(intervene("resume", "key-1", true)).body())
                        .path("direction")
                        .asText())
                .isEqualTo("FORWARD");
    }

    @Test
    void says_the_same_again_when_nobody_waited() {
        api.park("busy");
        api.checkouts.waitsFor(new TaskToken("another"));

        HttpReply refused = api.send(intervene("resume", "key-1", false));

        assertThat(problem(refused)).isEqualTo("409 nobody-waits");
        assertThat(api.send(intervene("resume", "key-1", false)).body()).isEqualTo(refused.body());
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
        api.park("busy");

        assertThat(api.send(intervene("resume", "key-1", true).text(body)).status())
                .isEqualTo(400);
        assertThat(api.send(intervene("resume", "key-1", true).body(Map.of("dryRun", true, "reason", "x".repeat(501))))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void tells_staff_who_did_what_and_why() {
        api.park("busy");
        api.send(intervene("compensate", "key-1", false));

        JsonNode items = Json.tree(api.send(TestRequests.get("/admin/orders/{id}/timeline"))
                        .body())
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
        api.park("busy");
        for (TestRequests request : List.of(
                TestRequests.get("/admin/checkouts"),
                TestRequests.get("/admin/orders/{id}/timeline"),
                intervene("resume", "key-1", false),
                intervene("compensate", "key-1", false),
                intervene("give-up", "key-1", false))) {
            assertThat(api.send(request.path("id", api.placed.id().value()), "eve", role)
                            .status())
                    .isEqualTo(403);
        }
        assertThat(api.checkouts.calls()).isEmpty();
    }

    @Test
    void knows_no_order_that_is_not_there() {
        TestRequests unknown = intervene("resume", "key-1", false).path("id", "..%2f..");

        assertThat(api.send(unknown, "grace", Role.STAFF).status()).isEqualTo(404);
    }
}
