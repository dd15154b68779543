package dev.souk.orders.adapter.http;

import static dev.souk.orders.adapter.http.OrdersApiFixture.byAda;
import static dev.souk.orders.fixture.OrdersFixture.acceptance;
import static dev.souk.orders.fixture.OrdersFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.lambda.Json;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.fixture.TestRequests;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Role;
import dev.souk.orders.application.ConfirmOrder;
import dev.souk.orders.application.RejectOrder;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderEvent.Rejection;
import dev.souk.orders.domain.OrderStatus;
import dev.souk.orders.domain.RejectionReason;
import dev.souk.orders.fixture.InMemoryCheckoutFacts;
import dev.souk.orders.fixture.InMemoryOrderSummaries;
import dev.souk.orders.fixture.InMemoryOrders;
import dev.souk.orders.fixture.InsideInvocation;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InsideInvocation.class)
class CancelOrderHandlerTest {
    private static final Duration GRACE = OrdersApiFixture.POLICY.grace();

    private final SteppingClock clock = new SteppingClock();
    private final InMemoryOrders orders = new InMemoryOrders();
    private final OrdersApiFixture api = OrdersApiFixture.over(
            orders, new InMemoryOrderSummaries(), new InMemoryCheckoutFacts(), orders.replies(), clock, _ -> {});
    private final Order placed = order("key");

    @BeforeEach
    void placeTheOrder() {
        orders.accept(acceptance("key", placed));
    }

    @Test
    void cancels_a_pending_order_so_that_it_is_never_confirmed() {
        HttpReply reply = cancel("1");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(Json.tree(reply.body()).path("status").asText()).isEqualTo("CANCELLED");
        assertThat(new ConfirmOrder(orders, clock).handle(placed.id()))
                .isEqualTo(ConfirmOrder.Outcome.ALREADY_CANCELLED);
        assertThat(new RejectOrder(orders, clock)
                        .handle(placed.id(), new Rejection(RejectionReason.CONFIRMATION_FAILED, null)))
                .isEqualTo(RejectOrder.Outcome.ALREADY_CANCELLED);
    }

    @Test
    void cancels_a_confirmed_order_until_the_moment_its_grace_is_over() {
        new ConfirmOrder(orders, clock).handle(placed.id());
        clock.step(GRACE.minusMillis(1));
        assertThat(cancel("1").status()).isEqualTo(200);
        assertThat(status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void refuses_when_it_is_too_late_now_and_when_the_request_is_repeated() {
        new ConfirmOrder(orders, clock).handle(placed.id());
        clock.step(GRACE);
        HttpReply refused = cancel("1");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(Json.tree(refused.body()).path("type").asText()).isEqualTo("too-late-to-cancel");
        assertThat(cancel("1").body()).isEqualTo(refused.body());
        assertThat(status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void answers_a_repetition_the_same_by_the_same_key_and_by_another() {
        HttpReply first = cancel("1");
        assertThat(cancel("1").body()).isEqualTo(first.body());
        assertThat(cancel("2").body()).isEqualTo(first.body());
        assertThat(orders.find(placed.id()).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void has_nothing_to_cancel_of_a_rejected_order() {
        new RejectOrder(orders, clock).handle(placed.id(), new Rejection(RejectionReason.OUT_OF_STOCK, null));

        HttpReply reply = cancel("1");

        assertThat(reply.status()).isEqualTo(409);
        assertThat(Json.tree(reply.body()).path("type").asText()).isEqualTo("order-rejected");
    }

    @Test
    void is_for_the_owner_and_needs_a_key() {
        assertThat(api.send(request("1").by("guest:eve", Role.GUEST)).status()).isEqualTo(404);
        assertThat(api.send(byAda(TestRequests.post("/orders/{id}/cancel")
                                .path("id", placed.id().value())))
                        .status())
                .isEqualTo(400);
        assertThat(status()).isEqualTo(OrderStatus.PENDING);
    }

    @Test
    void offers_the_cancellation_exactly_as_long_as_it_would_be_accepted() {
        assertThat(actions().path(0).path("action").asText()).isEqualTo("CANCEL");
        new ConfirmOrder(orders, clock).handle(placed.id());
        assertThat(actions().path(0).path("until").asText())
                .isEqualTo(clock.instant().plus(GRACE).toString());
        clock.step(GRACE);
        assertThat(actions()).isEmpty();
        clock.step(Duration.ofMillis(-1));
        assertThat(actions()).hasSize(1);
        cancel("1");
        assertThat(actions()).isEmpty();
    }

    private JsonNode actions() {
        HttpReply reply = api.send(
                byAda(TestRequests.get("/orders/{id}").path("id", placed.id().value())));
        return Json.tree(reply.body()).path("allowedActions");
    }

    private HttpReply cancel(String key) {
        return api.send(byAda(request(key)));
    }

    private TestRequests request(String key) {
        return TestRequests.post("/orders/{id}/cancel")
                .path("id", placed.id().value())
                .header("idempotency-key", key);
    }

    private OrderStatus status() {
        return orders.find(placed.id()).orElseThrow().status();
    }
}
