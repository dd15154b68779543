package dev.souk.orders.adapter.http;

import static dev.souk.orders.adapter.http.OrdersApiFixture.byAda;
import static dev.souk.orders.fixture.OrdersFixture.acceptance;
import static dev.souk.orders.fixture.OrdersFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.fixture.TestRequests;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Role;
import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.Order;
import dev.souk.orders.fixture.InMemoryCheckoutFacts;
import dev.souk.orders.fixture.InMemoryCustomers;
import dev.souk.orders.fixture.InMemoryOrderSummaries;
import dev.souk.orders.fixture.InMemoryOrders;
import dev.souk.orders.fixture.InMemoryPrices;
import dev.souk.orders.fixture.OrdersFixture;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders that somebody else than their owner may see: by a link, or as the customer that a guest turned out to be. */
class SharedOrdersTest {
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
    void opens_an_order_to_whoever_has_its_link_until_it_expires() {
        String shared = Json.tree(api.send(byAda(get("/orders/{id}"))).body())
                .at("/links/shared")
                .asText();
        String token = shared.substring(shared.lastIndexOf('/') + 1);
        HttpReply opened = api.send(link(token));

        assertThat(opened.status()).isEqualTo(200);
        assertThat(Json.tree(opened.body()).path("id").asText())
                .isEqualTo(placed.id().value());
        assertThat(Json.tree(opened.body()).path("allowedActions")).isEmpty();
        assertThat(opened.body()).doesNotContain("Lovelace", "links");
        assertThat(api.send(link(token.substring(0, token.length() - 3) + "AAA"))
                        .status())
                .isEqualTo(404);
        assertThat(api.send(link("x")).status()).isEqualTo(404);
        clock.step(Duration.ofDays(30));
        assertThat(api.send(link(token)).status()).isEqualTo(404);
    }

    @Test
    void shows_a_guests_order_to_the_customer_that_the_guest_turned_out_to_be() {
        assertThat(api.send(get("/orders/{id}").by("bob", Role.CUSTOMER)).status())
                .isEqualTo(404);
        Order guests = OrdersFixture.orderOf(OrdersFixture.EVE, "guests");
        orders.accept(acceptance("guests", guests));
        TestRequests request =
                TestRequests.get("/orders/{id}").path("id", guests.id().value()).by("bob", Role.CUSTOMER);
        assertThat(api.send(request).status()).isEqualTo(404);

        customers.link(OrdersFixture.EVE, new CustomerId("bob"));

        assertThat(api.send(request).status()).isEqualTo(200);
        assertThat(api.send(byAda(TestRequests.get("/orders/{id}")
                                .path("id", guests.id().value())))
                        .status())
                .isEqualTo(404);
    }

    private static TestRequests link(String token) {
        return TestRequests.get("/order-links/{token}").path("token", token);
    }

    private TestRequests get(String resource) {
        return TestRequests.get(resource).path("id", placed.id().value());
    }
}
