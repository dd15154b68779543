package dev.souk.orders.application;

import static dev.souk.orders.fixture.OrdersFixture.acceptance;
import static dev.souk.orders.fixture.OrdersFixture.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.lambda.fixture.NoPauses;
import dev.souk.lambda.fixture.SteppingClock;
import dev.souk.lambda.idempotency.IdempotentRequest;
import dev.souk.lambda.idempotency.StoredReply;
import dev.souk.orders.domain.CheckoutDetails;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderEvent.NeedsAttention;
import dev.souk.orders.domain.OrderEvent.Rejection;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderNumber;
import dev.souk.orders.domain.OrderStatus;
import dev.souk.orders.domain.RecordedEvent;
import dev.souk.orders.domain.RejectionReason;
import dev.souk.orders.domain.Resumption;
import dev.souk.orders.domain.TaskToken;
import dev.souk.orders.fixture.InMemoryOrders;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NoPauses.class)
class DecisionsTest {
    private static final Rejection DECLINED = new Rejection(RejectionReason.PAYMENT_DECLINED, "card_declined");
    private static final NeedsAttention STUCK = new NeedsAttention("VoidPayment", "busy");

    private final SteppingClock clock = new SteppingClock();
    private final InMemoryOrders orders = new InMemoryOrders();
    private final ConfirmOrder confirm = new ConfirmOrder(orders, clock);
    private final RejectOrder reject = new RejectOrder(orders, clock);
    private final RequestAttention requestAttention = new RequestAttention(orders, orders.parked(), clock);
    private final Order placed = order("key");

    @BeforeEach
    void placeTheOrder() {
        orders.accept(acceptance("key", placed));
    }

    @Test
    void confirms_once_however_often_it_is_called() {
        assertThat(confirm.handle(placed.id())).isEqualTo(ConfirmOrder.Outcome.CONFIRMED);
        assertThat(confirm.handle(placed.id())).isEqualTo(ConfirmOrder.Outcome.CONFIRMED);
        assertThat(current().version()).isEqualTo(2);
    }

    @Test
    void rejects_once_however_often_it_is_called() {
        assertThat(reject.handle(placed.id(), DECLINED)).isEqualTo(RejectOrder.Outcome.REJECTED);
        assertThat(reject.handle(placed.id(), DECLINED)).isEqualTo(RejectOrder.Outcome.REJECTED);
        assertThat(current().version()).isEqualTo(2);
        assertThat(current().rejection()).contains(DECLINED);
    }

    @Test
    void tells_the_later_of_two_decisions_that_it_came_too_late() {
        confirm.handle(placed.id());

        assertThat(reject.handle(placed.id(), DECLINED)).isEqualTo(RejectOrder.Outcome.ALREADY_CONFIRMED);
        assertThat(current().status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void confirms_nothing_that_was_rejected() {
        reject.handle(placed.id(), DECLINED);

        assertThat(confirm.handle(placed.id())).isEqualTo(ConfirmOrder.Outcome.ALREADY_REJECTED);
        assertThat(current().status()).isEqualTo(OrderStatus.REJECTED);
    }

    @Test
    void neither_confirms_nor_rejects_what_was_called_off() {
        confirm.handle(placed.id());
        new CancelUnpaidOrder(orders, clock).handle(placed.id());

        assertThat(confirm.handle(placed.id())).isEqualTo(ConfirmOrder.Outcome.ALREADY_CANCELLED);
        assertThat(reject.handle(placed.id(), DECLINED)).isEqualTo(RejectOrder.Outcome.ALREADY_CANCELLED);
        assertThat(current().status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void reads_again_after_losing_a_race_and_accepts_how_it_ended() {
        var raced = new RejectedMeanwhile(orders, reject);

        assertThat(new ConfirmOrder(raced, clock).handle(placed.id())).isEqualTo(ConfirmOrder.Outcome.ALREADY_REJECTED);
        assertThat(current().version()).isEqualTo(2);
    }

    @Test
    void gives_up_when_every_race_is_lost() {
        var losing = new RejectedMeanwhile(orders, null);

        assertThatThrownBy(() -> new ConfirmOrder(losing, clock).handle(placed.id()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("expected to write within 10 attempts, lost them all");
    }

    @Test
    void fails_for_an_order_that_was_never_placed() {
        OrderId unknown = OrderId.derivedFrom("I#unknown");

        assertThatThrownBy(() -> confirm.handle(unknown)).hasMessageContaining("found none");
        assertThatThrownBy(() -> reject.handle(unknown, DECLINED)).hasMessageContaining("found none");
    }

    @Test
    void calls_a_sale_off_once_that_nobody_pays_for_and_nothing_else() {
        var cancelUnpaid = new CancelUnpaidOrder(orders, clock);
        assertThat(cancelUnpaid.handle(placed.id())).isEqualTo(OrderStatus.PENDING);
        confirm.handle(placed.id());

        assertThat(cancelUnpaid.handle(placed.id())).isEqualTo(OrderStatus.CANCELLED);
        assertThat(cancelUnpaid.handle(placed.id())).isEqualTo(OrderStatus.CANCELLED);
        assertThat(current().version()).isEqualTo(3);
    }

    @Test
    void keeps_a_refunded_sale_as_it_is() {
        var refund = new RefundOrder(orders, clock);
        refund.handle(placed.id());
        assertThat(current().status()).isEqualTo(OrderStatus.PENDING);
        confirm.handle(placed.id());

        refund.handle(placed.id());

        assertThat(current().status()).isEqualTo(OrderStatus.REFUNDED);
        assertThat(confirm.handle(placed.id())).isEqualTo(ConfirmOrder.Outcome.CONFIRMED);
        assertThat(reject.handle(placed.id(), DECLINED)).isEqualTo(RejectOrder.Outcome.ALREADY_CONFIRMED);
        assertThat(new CancelUnpaidOrder(orders, clock).handle(placed.id())).isEqualTo(OrderStatus.REFUNDED);
        assertThat(current().version()).isEqualTo(3);
    }

    @Test
    void asks_for_attention_once_per_task_token() {
        requestAttention.handle(placed.id(), STUCK, new TaskToken("first"));
        requestAttention.handle(placed.id(), STUCK, new TaskToken("first"));
        assertThat(current().version()).isEqualTo(2);

        requestAttention.handle(placed.id(), STUCK, new TaskToken("second"));
        assertThat(current().version()).isEqualTo(3);
        assertThat(tokens()).containsExactly(new TaskToken("first"), new TaskToken("second"));
    }

    @Test
    void decides_an_order_that_needed_attention() {
        requestAttention.handle(placed.id(), STUCK, new TaskToken("first"));

        assertThat(confirm.handle(placed.id())).isEqualTo(ConfirmOrder.Outcome.CONFIRMED);
        assertThat(current().version()).isEqualTo(3);
    }

    @Test
    void keeps_the_token_that_counts_when_an_older_one_comes_later() {
        requestAttention.handle(placed.id(), STUCK, new TaskToken("fresh"));
        requestAttention.handle(placed.id(), STUCK, new TaskToken("stale"));

        assertThat(tokens()).contains(new TaskToken("fresh"));
    }

    @Test
    void keeps_no_more_tokens_than_may_count() {
        for (int i = 1; i <= RequestAttention.MAX_KEPT + 2; i++) {
            requestAttention.handle(placed.id(), STUCK, new TaskToken("token-" + i));
        }

        assertThat(tokens())
                .hasSize(RequestAttention.MAX_KEPT)
                .startsWith(new TaskToken("token-3"))
                .endsWith(new TaskToken("token-" + (RequestAttention.MAX_KEPT + 2)));
    }

    private List<TaskToken> tokens() {
        return orders.parked().of(placed.id()).stream().map(Resumption::token).toList();
    }

    private Order current() {
        return orders.find(placed.id()).orElseThrow();
    }

    /** Orders where every append loses, because a rejection comes between reading and writing. */
    private record RejectedMeanwhile(
            Orders orders, @Nullable RejectOrder other) implements Orders {
        @Override
        public Optional<Order> find(OrderId id) {
            return orders.find(id);
        }

        @Override
        public AcceptResult accept(Acceptance acceptance) {
            return orders.accept(acceptance);
        }

        @Override
        public AppendResult append(Order before, RecordedEvent next) {
            if (other != null) {
                other.handle(before.id(), DECLINED);
            }
            return AppendResult.VERSION_TAKEN;
        }

        @Override
        public AppendResult park(Order before, RecordedEvent next, TaskToken token, List<Resumption> outdated) {
            return orders.park(before, next, token, outdated);
        }

        @Override
        public CancelStored cancel(
                Order before, RecordedEvent cancelled, IdempotentRequest request, StoredReply reply) {
            return orders.cancel(before, cancelled, request, reply);
        }

        @Override
        public Optional<OrderId> withNumber(OrderNumber number) {
            return orders.withNumber(number);
        }

        @Override
        public void eraseAddress(OrderId id) {
            orders.eraseAddress(id);
        }

        @Override
        public Optional<CheckoutDetails> checkoutDetails(OrderId id) {
            return orders.checkoutDetails(id);
        }
    }
}
