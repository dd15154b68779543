package dev.souk.orders.adapter.http;

import static dev.souk.orders.adapter.http.OrdersApiFixture.byAda;
import static dev.souk.orders.fixture.OrdersFixture.NOON;
import static dev.souk.orders.fixture.OrdersFixture.acceptance;
import static dev.souk.orders.fixture.OrdersFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.fixture.TestRequests;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Role;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderEvent.Confirmed;
import dev.souk.orders.domain.OrderEvent.Refunded;
import dev.souk.orders.fixture.InMemoryCheckoutFacts;
import dev.souk.orders.fixture.InMemoryOrderSummaries;
import dev.souk.orders.fixture.InMemoryOrders;
import dev.souk.orders.fixture.OrdersFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An order as it was: placed at noon, confirmed two seconds later, its money given back two after that. */
class PastOrdersTest {
    private static final String OWNERS = "/orders/{id}";
    private static final String STAFFS = "/admin/orders/{id}";

    private final InMemoryOrders orders = new InMemoryOrders();
    private final OrdersApiFixture api = OrdersApiFixture.over(
            orders,
            new InMemoryOrderSummaries(),
            new InMemoryCheckoutFacts(),
            orders.replies(),
            new SteppingClock(),
            _ -> {});
    private final Order placed = order("key");

    @BeforeEach
    void letThingsHappen() {
        orders.accept(acceptance("key", placed));
        var confirmed = placed.next(new Confirmed(), NOON.plusSeconds(2));
        orders.append(placed, confirmed);
        orders.append(
                placed.with(confirmed),
                placed.with(confirmed).next(new Refunded(OrdersFixture.euros(1088)), NOON.plusSeconds(4)));
    }

    @ParameterizedTest
    @CsvSource({
        "1, PENDING, 1",
        "2, CONFIRMED, 2",
        "3, REFUNDED, 3",
        "2026-03-01T12:00:00Z, PENDING, 1",
        "2026-03-01T12:00:01.999Z, PENDING, 1",
        "2026-03-01T13:00:02+01:00, CONFIRMED, 2",
        "2285-12-31T23:59:59Z, REFUNDED, 3"
    })
    void are_shown_by_version_and_by_time(String at, String status, long version) {
        JsonNode seen = Json.tree(byOwner(at).body());

        assertThat(seen.path("status").asText()).isEqualTo(status);
        assertThat(seen.path("version").asLong()).isEqualTo(version);
        assertThat(seen.path("total").path("amount").asLong()).isEqualTo(1088);
        assertThat(Json.tree(byStaff(at).body())).isEqualTo(seen);
    }

    @Test
    void allow_nothing_and_are_no_version_to_base_a_change_on() {
        HttpReply reply = byOwner("1");

        // What says nothing of caching is sent as no-store.
        assertThat(reply.headers()).containsOnlyKeys("content-type");
        assertThat(Json.tree(reply.body()).path("allowedActions")).isEmpty();
        assertThat(reply.body()).doesNotContain("links", "nextAction");
        assertThat(Json.tree(api.send(byAda(get(OWNERS))).body()).has("version"))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-01T11:59:59.999Z, not-yet-placed, the order was not placed by then",
        "1970-01-01T00:00:00Z, not-yet-placed, the order was not placed by then",
        "4, no-such-version, 'the order has come to version 3, not to 4'",
        "9999999999, no-such-version, 'the order has come to version 3, not to 9999999999'"
    })
    void end_where_the_order_does(String at, String type, String detail) {
        for (HttpReply reply : new HttpReply[] {byOwner(at), byStaff(at)}) {
            JsonNode problem = Json.tree(reply.body());
            assertThat(reply.status()).isEqualTo(404);
            assertThat(problem.path("type").asText()).isEqualTo(type);
            assertThat(problem.path("detail").asText()).isEqualTo(detail);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "01",
                "1.0",
                "10000000000",
                "yesterday",
                "2026-03-01",
                "2026-03-01T12:00:00",
                "1e3",
                "٣"
            })
    void are_not_asked_for_by_anything_else(String at) {
        assertThat(byOwner(at).status()).isEqualTo(400);
        assertThat(byStaff(at).status()).isEqualTo(400);
    }

    @Test
    void are_nobody_elses() {
        for (String at : new String[] {"1", "4", "1970-01-01T00:00:00Z"}) {
            TestRequests asked = get(OWNERS).query("at", at);
            HttpReply strangers = api.send(asked.by("guest:eve", Role.GUEST));
            String unknown = order("unknown").id().value();
            HttpReply absent =
                    api.send(byAda(TestRequests.get(OWNERS).path("id", unknown).query("at", at)));
            assertThat(strangers.status()).isEqualTo(404);
            assertThat(strangers.body().replace(placed.id().value(), "ID"))
                    .isEqualTo(absent.body().replace(unknown, "ID"));
        }
        assertThat(api.send(byAda(get(STAFFS))).status()).isEqualTo(403);
        assertThat(api.send(get(STAFFS)).status()).isEqualTo(403);
    }

    @Test
    void staff_see_the_present_without_the_owners_links() {
        HttpReply reply = api.send(get(STAFFS).by("boss", Role.STAFF));

        assertThat(reply.headers()).containsEntry("etag", "\"3\"");
        assertThat(Json.tree(reply.body()).path("status").asText()).isEqualTo("REFUNDED");
        assertThat(reply.body()).doesNotContain("links", "nextAction");
        assertThat(api.send(TestRequests.get(STAFFS).path("id", "..").by("boss", Role.STAFF))
                        .status())
                .isEqualTo(404);
    }

    private HttpReply byOwner(String at) {
        return api.send(byAda(get(OWNERS).query("at", at)));
    }

    private HttpReply byStaff(String at) {
        return api.send(get(STAFFS).query("at", at).by("boss", Role.STAFF));
    }

    private TestRequests get(String resource) {
        return TestRequests.get(resource).path("id", placed.id().value());
    }
}
