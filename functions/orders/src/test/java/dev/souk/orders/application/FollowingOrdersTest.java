package dev.souk.orders.application;

import static dev.souk.orders.fixture.OrdersFixture.ADA;
import static dev.souk.orders.fixture.OrdersFixture.acceptance;
import static dev.souk.orders.fixture.OrdersFixture.euros;
import static dev.souk.orders.fixture.OrdersFixture.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.kernel.Quantity;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.orders.application.Checkout.Line;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderStatus;
import dev.souk.orders.domain.OrderSummary;
import dev.souk.orders.domain.PaymentToken;
import dev.souk.orders.fixture.InMemoryCheckoutFacts;
import dev.souk.orders.fixture.InMemoryCustomers;
import dev.souk.orders.fixture.InMemoryOrderSummaries;
import dev.souk.orders.fixture.InMemoryOrders;
import dev.souk.orders.fixture.ScriptedCheckouts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowingOrdersTest {
    private final SteppingClock clock = new SteppingClock();
    private final InMemoryOrders orders = new InMemoryOrders();
    private final InMemoryOrderSummaries summaries = new InMemoryOrderSummaries();
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryCheckoutFacts facts = new InMemoryCheckoutFacts();
    private final ConfirmOrder confirm = new ConfirmOrder(orders, clock);
    private final Order placed = order("key");

    @BeforeEach
    void placeTheOrder() {
        orders.accept(acceptance("key", placed));
    }

    @Test
    void waits_until_the_order_is_decided() {
        List<Duration> pauses = new ArrayList<>();
        var await = new AwaitOutcome(
                orders,
                pause -> {
                    pauses.add(pause);
                    clock.step(pause);
                    if (pauses.size() == 3) {
                        confirm.handle(placed.id());
                    }
                },
                clock);

        assertThat(await.handle(placed.id(), Duration.ofSeconds(20)).status()).isEqualTo(OrderStatus.CONFIRMED);
        assertThat(pauses).containsOnly(Duration.ofMillis(100)).hasSize(3);
    }

    @Test
    void waits_no_longer_than_asked() {
        var await = new AwaitOutcome(orders, clock::step, clock);

        assertThat(await.handle(placed.id(), Duration.ofSeconds(2)).status()).isEqualTo(OrderStatus.PENDING);
        assertThat(clock.instant()).isEqualTo(new SteppingClock().instant().plusSeconds(2));
    }

    @Test
    void does_not_wait_at_all_for_zero_seconds() {
        var await = new AwaitOutcome(orders, clock::step, clock);

        await.handle(placed.id(), Duration.ZERO);

        assertThat(clock.instant()).isEqualTo(new SteppingClock().instant());
    }

    @Test
    void summarises_the_order_as_it_is_whichever_event_arrives() {
        confirm.handle(placed.id());
        var project = new ProjectOrderHistory(orders, summaries, customers);
        project.handle(placed.id());
        project.handle(placed.id());

        assertThat(summaries.page(HistoryQuery.of(ADA), 10, null).items())
                .containsExactly(OrderSummary.of(orders.find(placed.id()).orElseThrow()));
    }

    @Test
    void starts_a_checkout_with_what_it_needs() {
        var checkouts = new ScriptedCheckouts();

        new StartCheckout(orders, checkouts, facts).handle(placed.id(), "correlation-1");

        assertThat(checkouts.calls()).containsExactly("start " + placed.id().value());
        assertThat(checkouts.inputs())
                .containsExactly(new Checkout(
                        placed.id(),
                        ADA,
                        "correlation-1",
                        euros(1088),
                        List.of(new Line("whole-milk", new Quantity(2)), new Line("rye-bread", new Quantity(1))),
                        List.of(),
                        new PaymentToken("tok_approve")));
    }

    @Test
    void starts_no_checkout_of_an_order_it_does_not_know() {
        var start = new StartCheckout(orders, new ScriptedCheckouts(), facts);

        assertThatThrownBy(() -> start.handle(OrderId.derivedFrom("I#unknown"), "correlation-1"))
                .hasMessageContaining("found none");
    }
}
