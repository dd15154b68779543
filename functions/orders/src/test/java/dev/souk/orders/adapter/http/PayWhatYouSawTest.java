package dev.souk.orders.adapter.http;

import static dev.souk.orders.adapter.http.OrdersApiFixture.order;
import static dev.souk.orders.fixture.OrdersFixture.euros;
import static dev.souk.orders.fixture.SignedQuotes.genuine;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.kernel.Money;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.http.HttpReply;
import dev.souk.orders.fixture.InMemoryCheckoutFacts;
import dev.souk.orders.fixture.InMemoryCustomers;
import dev.souk.orders.fixture.InMemoryOrderSummaries;
import dev.souk.orders.fixture.InMemoryOrders;
import dev.souk.orders.fixture.InMemoryPrices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ada was quoted two milks at 1.29 and a bread at 3.40. */
class PayWhatYouSawTest {
    private final InMemoryOrders orders = new InMemoryOrders();
    private final InMemoryPrices prices = new InMemoryPrices();
    private final OrdersApiFixture api = OrdersApiFixture.over(
            orders,
            new InMemoryOrderSummaries(),
            new InMemoryCheckoutFacts(),
            orders.replies(),
            new SteppingClock(),
            _ -> {},
            prices,
            new InMemoryCustomers());

    @BeforeEach
    void theQuotedPrices() {
        prices.offered("whole-milk", euros(129), 1);
        prices.offered("rye-bread", euros(340), 1);
    }

    @Test
    void takes_the_order_when_nothing_changed() {
        assertThat(placed().status()).isEqualTo(202);
    }

    @Test
    void refuses_an_increase_line_by_line_and_says_the_same_again() {
        prices.changed("rye-bread", euros(360), 2);
        HttpReply refused = placed();
        JsonNode body = Json.tree(refused.body());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(body.path("type").asText()).isEqualTo("price-increased");
        assertThat(body.path("errors").toString())
                .isEqualTo("[{\"pointer\":\"/lines/1\",\"detail\":\"rye-bread: quoted 340 EUR, now 360 EUR\"}]");
        assertThat(body.path("differences").toString())
                .isEqualTo("[{\"sku\":\"rye-bread\",\"quoted\":{\"amount\":340,\"currency\":\"EUR\"},"
                        + "\"current\":{\"amount\":360,\"currency\":\"EUR\"}}]");
        assertThat(placed().body()).isEqualTo(refused.body());
    }

    @Test
    void refuses_a_product_that_is_gone() {
        prices.withdrawn("whole-milk", 2);
        JsonNode body = Json.tree(placed().body());

        assertThat(body.path("type").asText()).isEqualTo("product-unavailable");
        assertThat(body.at("/differences/0/sku").asText()).isEqualTo("whole-milk");
        assertThat(body.at("/differences/0").has("current")).isFalse();
    }

    @Test
    void honours_the_quote_when_a_price_fell() {
        prices.changed("rye-bread", euros(300), 2);
        HttpReply reply = placed();

        assertThat(reply.status()).isEqualTo(202);
        assertThat(Json.tree(reply.body()).at("/total/amount").asLong()).isEqualTo(1088);
    }

    @Test
    void takes_a_product_as_quoted_that_it_has_not_heard_of_yet() {
        var api = OrdersApiFixture.over(
                orders,
                new InMemoryOrderSummaries(),
                new InMemoryCheckoutFacts(),
                orders.replies(),
                new SteppingClock(),
                _ -> {});

        assertThat(api.send(order("key", genuine("quote-1"))).status()).isEqualTo(202);
    }

    @Test
    void cannot_compare_with_another_currency() {
        prices.changed("rye-bread", new Money(1, "USD"), 2);

        assertThat(placed().status()).isEqualTo(409);
    }

    private HttpReply placed() {
        return api.send(order("key", genuine("quote-1")));
    }
}
