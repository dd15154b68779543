package dev.souk.orders.application;

import static dev.souk.orders.fixture.OrdersFixture.ADA;
import static dev.souk.orders.fixture.OrdersFixture.acceptance;
import static dev.souk.orders.fixture.OrdersFixture.order;
import static dev.souk.orders.fixture.OrdersFixture.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.lambda.fixture.NoPauses;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.idempotency.StoredReply;
import dev.souk.orders.domain.CancellationPolicy;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderStatus;
import dev.souk.orders.fixture.InMemoryCustomers;
import dev.souk.orders.fixture.InMemoryOrders;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The checkout confirms the order after the cancellation has read it, and before it writes. */
@ExtendWith(NoPauses.class)
class CancelOrderTest {
    private final SteppingClock clock = new SteppingClock();
    private final InMemoryOrders orders = new InMemoryOrders();
    private final ConfirmOrder confirm = new ConfirmOrder(orders, clock);
    private final Order placed = order("key");

    @BeforeEach
    void placeTheOrder() {
        orders.accept(acceptance("key", placed));
    }

    @Test
    void promises_nothing_that_a_confirmation_was_faster_than() {
        assertThat(cancelWhileItIsConfirmed(Duration.ZERO)).isEqualTo(new CancelOrderResult.TooLate());
        assertThat(current().status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void cancels_the_sale_that_it_became_meanwhile_as_long_as_there_is_time() {
        assertThat(cancelWhileItIsConfirmed(Duration.ofMinutes(30)))
                .isEqualTo(new CancelOrderResult.Cancelled(reply(current())));
        assertThat(current().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(current().version()).isEqualTo(3);
    }

    private CancelOrderResult cancelWhileItIsConfirmed(Duration grace) {
        return new CancelOrder(
                        new FindOrder(orders, new InMemoryCustomers()),
                        orders,
                        new CancellationPolicy(grace),
                        cancelled -> {
                            confirm.handle(placed.id());
                            return reply(cancelled);
                        },
                        clock)
                .handle(request("cancel"), placed.id(), ADA);
    }

    /** Tells apart what it would have been without the confirmation. */
    private static StoredReply reply(Order cancelled) {
        return new StoredReply(200, Map.of(), "version %d".formatted(cancelled.version()));
    }

    private Order current() {
        return orders.find(placed.id()).orElseThrow();
    }
}
