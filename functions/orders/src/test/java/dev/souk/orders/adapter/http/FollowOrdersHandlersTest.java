package dev.souk.orders.adapter.http;

import static dev.souk.orders.adapter.http.OrdersApiFixture.byAda;
import static dev.souk.orders.fixture.OrdersFixture.NOON;
import static dev.souk.orders.fixture.OrdersFixture.acceptance;
import static dev.souk.orders.fixture.OrdersFixture.euros;
import static dev.souk.orders.fixture.OrdersFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.Specification;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.fixture.TestRequests;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Role;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderSummary;
import dev.souk.orders.domain.TimelineEntry;
import dev.souk.orders.domain.TimelineEntry.Shown;
import dev.souk.orders.fixture.InMemoryCheckoutFacts;
import dev.souk.orders.fixture.InMemoryCustomers;
import dev.souk.orders.fixture.InMemoryOrderSummaries;
import dev.souk.orders.fixture.InMemoryOrders;
import dev.souk.orders.fixture.InMemoryPrices;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FollowOrdersHandlersTest {
    private final InMemoryOrders orders = new InMemoryOrders();
    private final InMemoryOrderSummaries summaries = new InMemoryOrderSummaries();
    private final InMemoryCheckoutFacts facts = new InMemoryCheckoutFacts();
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final SteppingClock clock = new SteppingClock();
    private final OrdersApiFixture api = OrdersApiFixture.over(
            orders, summaries, facts, orders.replies(), clock, _ -> {}, new InMemoryPrices(), customers);
    private final Order placed = order("key");

    @BeforeEach
    void placeTheOrder() {
        orders.accept(acceptance("key", placed));
    }

    @Test
    void serves_exactly_the_operations_of_its_specification() throws IOException {
        assertThat(api.function().routes()).isEqualTo(Specification.operations("orders"));
    }

    @Test
    void shows_an_order_to_its_owner() {
        HttpReply reply = api.send(byAda(get("/orders/{id}")));
        JsonNode body = Json.tree(reply.body());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.headers()).containsEntry("etag", "\"1\"");
        assertThat(body.path("id").asText()).isEqualTo(placed.id().value());
        assertThat(body.path("allowedActions").isArray()).isTrue();
        assertThat(body.path("total").path("amount").asLong()).isEqualTo(1088);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/orders/{id}", "/orders/{id}/timeline"})
    void shows_a_stranger_what_it_shows_for_an_order_that_does_not_exist(String resource) {
        HttpReply strangers = api.send(get(resource).by("guest:eve", Role.GUEST));
        String unknown = order("unknown").id().value();
        HttpReply absent = api.send(byAda(TestRequests.get(resource).path("id", unknown)));
        HttpReply nonsense = api.send(byAda(TestRequests.get(resource).path("id", "..%2f..")));

        assertThat(List.of(strangers.status(), absent.status(), nonsense.status()))
                .containsOnly(404);
        assertThat(strangers.body().replace(placed.id().value(), "ID"))
                .isEqualTo(absent.body().replace(unknown, "ID"))
                .isEqualTo(nonsense.body().replace("..%2f..", "ID"));
    }

    @Test
    void is_for_shoppers_only() {
        assertThat(api.send(get("/orders/{id}").by("boss", Role.STAFF)).status())
                .isEqualTo(403);
        assertThat(api.send(get("/orders").by("boss", Role.STAFF)).status()).isEqualTo(403);
        assertThat(api.send(get("/orders/{id}/timeline")).status()).isEqualTo(403);
    }

    @Test
    void tells_what_happened_in_order_of_time() {
        var declined = new TimelineEntry(
                "1",
                NOON.plusSeconds(1),
                "souk.payments",
                "PaymentDeclined",
                Shown.amount(euros(1088)).because("card_declined"));
        facts.record(placed.id(), declined);

        assertThat(api.send(byAda(get("/orders/{id}/timeline"))).body())
                .isEqualTo("{\"items\":["
                        + "{\"at\":\"2026-03-01T12:00:00Z\",\"source\":\"souk.orders\",\"type\":\"OrderPlaced\","
                        + "\"amount\":{\"amount\":1088,\"currency\":\"EUR\"}},"
                        + "{\"at\":\"2026-03-01T12:00:01Z\",\"source\":\"souk.payments\",\"type\":\"PaymentDeclined\","
                        + "\"step\":\"AuthorizePayment\","
                        + "\"amount\":{\"amount\":1088,\"currency\":\"EUR\"},\"reason\":\"card_declined\"}]}");
    }

    @Test
    void pages_through_ones_own_orders() {
        for (int number = 0; number < 5; number++) {
            summaries.save(OrderSummary.of(order("key-" + number)));
        }
        List<String> seen = new ArrayList<>();
        JsonNode page =
                Json.tree(api.send(byAda(get("/orders").query("limit", "2"))).body());
        page.path("items").forEach(item -> seen.add(item.path("id").asText()));
        while (page.has("next")) {
            page = Json.tree(api.send(byAda(get("/orders")
                            .query("limit", "2")
                            .query("cursor", page.path("next").asText())))
                    .body());
            page.path("items").forEach(item -> seen.add(item.path("id").asText()));
        }

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void takes_no_cursor_of_another_customer_and_no_altered_one() {
        summaries.save(OrderSummary.of(order("key-1")));
        summaries.save(OrderSummary.of(order("key-2")));
        String cursor = Json.tree(
                        api.send(byAda(get("/orders").query("limit", "1"))).body())
                .path("next")
                .asText();

        assertThat(api.send(get("/orders").query("cursor", cursor).by("eve", Role.CUSTOMER))
                        .status())
                .isEqualTo(400);
        assertThat(api.send(byAda(get("/orders").query("cursor", cursor + "x"))).status())
                .isEqualTo(400);
        assertThat(api.send(byAda(get("/orders").query("limit", "101"))).status())
                .isEqualTo(400);
    }

    @Test
    void filters_and_binds_the_cursor_to_the_filter() {
        summaries.save(OrderSummary.of(order("key-1")));
        summaries.save(OrderSummary.of(order("key-2")));
        JsonNode page = Json.tree(
                api.send(byAda(get("/orders").query("status", "PENDING").query("limit", "1")))
                        .body());
        String cursor = page.path("next").asText();

        assertThat(page.path("items")).hasSize(1);
        assertThat(page.at("/items/0/number").asText()).startsWith("SK-");
        assertThat(page.at("/items/0/itemCount").asInt()).isEqualTo(3);
        assertThat(api.send(byAda(get("/orders").query("cursor", cursor))).status())
                .isEqualTo(400);
        assertThat(Json.tree(api.send(byAda(get("/orders")
                                        .query("from", "2026-03-01T12:00:00.001Z")
                                        .query("to", "2026-03-02T00:00:00Z")))
                                .body())
                        .path("items"))
                .isEmpty();
        assertThat(Json.tree(api.send(byAda(get("/orders").query("status", "REJECTED")))
                                .body())
                        .path("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "status, LOST",
        "from, yesterday",
        "to, +1000000000-12-31T23:59:59Z",
        "from, -1000000000-01-01T00:00:00Z",
        "number, SK-0000-0000-0001",
        "number, ''"
    })
    void refuses_filters_that_mean_nothing(String name, String value) {
        assertThat(api.send(byAda(get("/orders").query(name, value))).status()).isEqualTo(400);
    }

    @Test
    void refuses_a_time_that_ends_before_it_begins_and_a_number_beside_other_filters() {
        assertThat(api.send(byAda(get("/orders")
                                .query("from", "2026-03-01T12:00:00Z")
                                .query("to", "2026-03-01T12:00:00Z")))
                        .status())
                .isEqualTo(400);
        String number = placed.placing().number().value();
        assertThat(api.send(byAda(get("/orders").query("number", number).query("status", "PENDING")))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void finds_an_order_by_its_number_for_its_owner_alone() {
        TestRequests byNumber =
                get("/orders").query("number", placed.placing().number().value());

        assertThat(Json.tree(api.send(byAda(byNumber)).body()).at("/items/0/id").asText())
                .isEqualTo(placed.id().value());
        assertThat(Json.tree(api.send(byNumber.by("guest:eve", Role.GUEST)).body())
                        .path("items"))
                .isEmpty();
    }

    private TestRequests get(String resource) {
        return TestRequests.get(resource).path("id", placed.id().value());
    }
}
