package dev.souk.orders.application;

import static dev.souk.orders.fixture.OrdersFixture.NOON;
import static dev.souk.orders.fixture.OrdersFixture.acceptance;
import static dev.souk.orders.fixture.OrdersFixture.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.orders.application.InterveneResult.Allowed;
import dev.souk.orders.application.InterveneResult.NoSuchOrder;
import dev.souk.orders.application.InterveneResult.NobodyWaits;
import dev.souk.orders.application.InterveneResult.NotParked;
import dev.souk.orders.application.InterveneResult.NotTooFar;
import dev.souk.orders.application.InterveneResult.PivotPassed;
import dev.souk.orders.domain.CancellationReason;
import dev.souk.orders.domain.Intervention;
import dev.souk.orders.domain.Intervention.Action;
import dev.souk.orders.domain.Intervention.Reason;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderEvent;
import dev.souk.orders.domain.OrderEvent.Cancelled;
import dev.souk.orders.domain.OrderEvent.Confirmed;
import dev.souk.orders.domain.OrderEvent.NeedsAttention;
import dev.souk.orders.domain.OrderEvent.Rejected;
import dev.souk.orders.domain.OrderEvent.Rejection;
import dev.souk.orders.domain.RejectionReason;
import dev.souk.orders.domain.TaskToken;
import dev.souk.orders.fixture.InMemoryInterventions;
import dev.souk.orders.fixture.InMemoryOrders;
import dev.souk.orders.fixture.ScriptedCheckouts;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Staff decide what becomes of a parked checkout, and it is known who did. */
class InterveneTest {
    private static final Reason REASON = new Reason("the provider is back");

    private final InMemoryOrders orders = new InMemoryOrders();
    private final InMemoryInterventions interventions = new InMemoryInterventions();
    private final ScriptedCheckouts checkouts = new ScriptedCheckouts();
    private final Intervene intervene =
            new Intervene(orders, orders.parked(), interventions, checkouts, Clock.fixed(NOON, ZoneOffset.UTC));
    private final Order placed = order("key");

    @BeforeEach
    void placeTheOrder() {
        orders.accept(acceptance("key", placed));
    }

    @Test
    void resumes_by_whichever_token_counts_and_keeps_none_of_them() {
        park("first", "second", "third");
        checkouts.waitsFor(new TaskToken("second"));

        assertThat(handle(Action.RESUME)).isInstanceOf(Allowed.class);

        assertThat(checkouts.calls()).containsExactly("resume third", "resume second");
        assertThat(orders.parked().of(placed.id())).isEmpty();
    }

    @Test
    void writes_down_who_asked_for_what_and_why() {
        park("first");
        checkouts.waitsFor(new TaskToken("first"));

        handle(Action.COMPENSATE);

        assertThat(interventions.of(placed.id()))
                .containsExactly(new Intervention("request-1", NOON, Action.COMPENSATE, "grace", REASON));
    }

    @Test
    void writes_it_down_before_anything_is_done() {
        park("first");
        checkouts.answerNoMore();

        assertThatThrownBy(() -> handle(Action.RESUME)).isInstanceOf(IllegalStateException.class);
        assertThat(interventions.of(placed.id())).hasSize(1);
        assertThat(orders.parked().of(placed.id())).hasSize(1);

        checkouts.waitsFor(new TaskToken("first"));
        assertThat(handle(Action.RESUME)).isInstanceOf(Allowed.class);
        assertThat(interventions.of(placed.id())).hasSize(1);
    }

    @Test
    void does_nothing_the_second_time() {
        park("first");
        checkouts.waitsFor(new TaskToken("first"));
        handle(Action.RESUME);

        assertThat(handle(Action.RESUME)).isInstanceOf(NotParked.class);
        assertThat(checkouts.calls()).containsExactly("resume first");
        assertThat(interventions.of(placed.id())).hasSize(1);
    }

    @Test
    void says_so_when_nothing_waits_for_any_token_and_keeps_none_of_them() {
        park("first", "second");

        assertThat(handle(Action.RESUME)).isEqualTo(new NobodyWaits(2));
        assertThat(orders.parked().of(placed.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VoidPayment: ALREADY_CAPTURED",
                "ReleaseStock: ALREADY_COMMITTED",
                "VoidPayment: ALREADY_CAPTURED; ReleaseStock: ALREADY_COMMITTED"
            })
    void gives_up_what_went_too_far_and_writes_it_down_before(String cause) {
        append(new Rejected(new Rejection(RejectionReason.CONFIRMATION_FAILED, null)));
        parkFor(cause, "first", "second");
        checkouts.answerNoMore();

        assertThatThrownBy(() -> handle(Action.GIVE_UP)).isInstanceOf(IllegalStateException.class);
        assertThat(interventions.of(placed.id()))
                .containsExactly(new Intervention("request-1", NOON, Action.GIVE_UP, "grace", REASON));

        checkouts.waitsFor(new TaskToken("first"));
        assertThat(handle(Action.GIVE_UP)).isInstanceOf(Allowed.class);
        assertThat(checkouts.calls()).containsExactly("give up second", "give up first");
        assertThat(orders.parked().of(placed.id())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VoidPayment: PaymentProviderUnavailable: no answer",
                "VoidPayment: ALREADY_CAPTURED; ReleaseStock: States.Timeout: 15 s",
                "CapturePayment: ALREADY_CAPTURED",
                "ALREADY_CAPTURED"
            })
    void does_not_give_up_what_the_checkout_can_still_do_itself(String cause) {
        append(new Rejected(new Rejection(RejectionReason.CONFIRMATION_FAILED, null)));
        parkFor(cause, "first");
        checkouts.waitsFor(new TaskToken("first"));

        assertThat(intervene.foretell(placed.id(), Action.GIVE_UP)).isInstanceOf(NotTooFar.class);
        assertThat(handle(Action.GIVE_UP)).isInstanceOf(NotTooFar.class);
        assertThat(checkouts.calls()).isEmpty();
        assertThat(interventions.of(placed.id())).isEmpty();
    }

    @Test
    void does_not_give_up_an_order_that_nobody_has_decided_nor_for_an_earlier_cause() {
        parkFor("VoidPayment: ALREADY_CAPTURED", "first");
        assertThat(handle(Action.GIVE_UP)).isInstanceOf(NotTooFar.class);

        append(new Rejected(new Rejection(RejectionReason.CONFIRMATION_FAILED, null)));
        parkFor("VoidPayment: busy", "second");
        assertThat(handle(Action.GIVE_UP)).isInstanceOf(NotTooFar.class);
    }

    @ParameterizedTest
    @EnumSource(names = "GIVE_UP", mode = EnumSource.Mode.EXCLUDE)
    void foretells_and_changes_nothing(Action action) {
        park("first", "second");
        checkouts.waitsFor(new TaskToken("second"));

        assertThat(intervene.foretell(placed.id(), action)).isInstanceOfSatisfying(Allowed.class, allowed -> {
            assertThat(allowed.isForward()).isFalse();
            assertThat(allowed.before().tokens()).isEqualTo(2);
        });

        assertThat(checkouts.calls()).isEmpty();
        assertThat(interventions.of(placed.id())).isEmpty();
        assertThat(orders.parked().of(placed.id())).hasSize(2);
    }

    @Test
    void never_compensates_behind_the_pivot_also_when_the_order_was_cancelled_since() {
        append(new Confirmed());
        park("first");
        checkouts.waitsFor(new TaskToken("first"));

        assertThat(handle(Action.COMPENSATE)).isInstanceOf(PivotPassed.class);
        append(new Cancelled(CancellationReason.CUSTOMER_REQUEST));
        assertThat(handle(Action.COMPENSATE)).isInstanceOf(PivotPassed.class);

        assertThat(checkouts.calls()).isEmpty();
        assertThat(interventions.of(placed.id())).isEmpty();
        assertThat(handle(Action.RESUME))
                .isInstanceOfSatisfying(
                        Allowed.class,
                        allowed -> assertThat(allowed.isForward()).isTrue());
    }

    @Test
    void has_nothing_to_do_for_what_is_not_parked_or_not_there() {
        assertThat(handle(Action.RESUME)).isInstanceOf(NotParked.class);
        assertThat(intervene.foretell(placed.id(), Action.RESUME)).isInstanceOf(NotParked.class);
        assertThat(intervene.foretell(order("unknown").id(), Action.RESUME)).isInstanceOf(NoSuchOrder.class);
        assertThat(intervene.handle(order("unknown").id(), Action.RESUME, "request-1", "grace", REASON))
                .isInstanceOf(NoSuchOrder.class);
    }

    private InterveneResult handle(Action action) {
        return intervene.handle(placed.id(), action, "request-1", "grace", REASON);
    }

    private void park(String... tokens) {
        parkFor("busy", tokens);
    }

    private void parkFor(String cause, String... tokens) {
        for (String token : tokens) {
            Order current = current();
            var stuck = current.next(new NeedsAttention("VoidPayment", cause), NOON);
            orders.park(current, stuck, new TaskToken(token), List.of());
        }
    }

    private void append(OrderEvent event) {
        Order current = current();
        orders.append(current, current.next(event, NOON));
    }

    private Order current() {
        return orders.find(placed.id()).orElseThrow();
    }
}
