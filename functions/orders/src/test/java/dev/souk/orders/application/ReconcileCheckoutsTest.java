package dev.souk.orders.application;

import static dev.souk.orders.fixture.OrdersFixture.NOON;
import static dev.souk.orders.fixture.OrdersFixture.acceptance;
import static dev.souk.orders.fixture.OrdersFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.orders.application.ReconcileCheckouts.Finding;
import dev.souk.orders.application.ReconcileCheckouts.Result;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderEvent;
import dev.souk.orders.domain.OrderEvent.Confirmed;
import dev.souk.orders.domain.OrderEvent.NeedsAttention;
import dev.souk.orders.domain.OrderEvent.Rejected;
import dev.souk.orders.domain.OrderEvent.Rejection;
import dev.souk.orders.domain.RecordedEvent;
import dev.souk.orders.domain.RejectionReason;
import dev.souk.orders.domain.TaskToken;
import dev.souk.orders.domain.TimelineEntry;
import dev.souk.orders.domain.TimelineEntry.Shown;
import dev.souk.orders.fixture.InMemoryCheckoutFacts;
import dev.souk.orders.fixture.InMemoryOpenCheckouts;
import dev.souk.orders.fixture.InMemoryOrders;
import dev.souk.orders.fixture.InsideInvocation;
import dev.souk.orders.fixture.ScriptedCheckouts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checkouts that should have ended are looked at, and what stands still is set going. */
@ExtendWith(InsideInvocation.class)
class ReconcileCheckoutsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final InMemoryOpenCheckouts open = new InMemoryOpenCheckouts();
    private final InMemoryOrders orders = new InMemoryOrders(open);
    private final InMemoryCheckoutFacts facts = new InMemoryCheckoutFacts();
    private final ScriptedCheckouts checkouts = new ScriptedCheckouts();
    private final Order placed = order("key");
    private final String name = placed.id().value();

    @BeforeEach
    void placeTheOrder() {
        orders.accept(acceptance("key", placed));
    }

    @Test
    void leaves_a_checkout_alone_until_it_should_have_ended() {
        assertThat(after(Duration.ofMinutes(14)).findings()).isEmpty();
        assertThat(checkouts.calls()).isEmpty();
    }

    @Test
    void starts_a_checkout_that_never_began_with_the_input_it_should_have_had() {
        assertThat(after(PATIENCE).findings()).isEqualTo(Map.of(Finding.REPAIRED, 1));

        assertThat(checkouts.calls()).containsExactly("start " + name);
        assertThat(checkouts.inputs().getFirst())
                .extracting(Checkout::order, Checkout::correlationId)
                .containsExactly(placed.id(), InsideInvocation.CORRELATION_ID);
    }

    @Test
    void begins_a_checkout_anew_that_failed_before_it_decided_as_its_hold_may_be_gone() {
        checkouts.is(name, CheckoutState.FAILED);
        checkouts.is(name + "-r1", CheckoutState.FAILED);

        assertThat(after(PATIENCE).findings()).isEqualTo(Map.of(Finding.REPAIRED, 1));
        after(PATIENCE.multipliedBy(2));

        assertThat(checkouts.calls()).containsExactly("start " + name + "-r1", "start " + name + "-r2");
    }

    @Test
    void begins_anew_under_another_name_what_failed_too_long_ago() {
        append(new Confirmed());
        checkouts.is(name, CheckoutState.FAILED);
        checkouts.is(name + "-r1", CheckoutState.FAILED);
        checkouts.letNothingBeRedriven();

        after(PATIENCE);
        after(PATIENCE.multipliedBy(3));

        assertThat(checkouts.calls())
                .containsExactly(
                        "redrive " + name, "start " + name + "-r1", "redrive " + name + "-r1", "start " + name + "-r2");
    }

    @Test
    void leaves_what_runs_or_waits_for_a_person_and_looks_again() {
        checkouts.is(name, CheckoutState.RUNNING);
        assertThat(after(PATIENCE).findings()).isEqualTo(Map.of(Finding.RUNNING, 1));

        park();
        assertThat(after(PATIENCE.multipliedBy(2)).findings()).isEqualTo(Map.of(Finding.PARKED, 1));
        assertThat(checkouts.calls()).isEmpty();
    }

    @Test
    void leaves_one_to_people_that_waits_for_them_though_it_is_decided_and_paid() {
        append(new Rejected(new Rejection(RejectionReason.CONFIRMATION_FAILED, null)));
        checkouts.is(name, CheckoutState.RUNNING);
        facts.record(placed.id(), new TimelineEntry("e-1", NOON, "souk.payments", "PaymentCaptured", Shown.nothing()));
        park();

        assertThat(after(PATIENCE).findings()).isEqualTo(Map.of(Finding.PARKED, 1));
    }

    @ParameterizedTest
    @CsvSource({"SUCCEEDED, ENDED", "GIVEN_UP, ENDED", "FAILED, REPAIRED"})
    void forgets_the_tokens_that_a_run_waited_for_which_has_ended(CheckoutState state, Finding finding) {
        park();
        append(new Rejected(new Rejection(RejectionReason.CONFIRMATION_FAILED, null)));
        checkouts.is(name, state);

        assertThat(after(PATIENCE).findings()).isEqualTo(Map.of(finding, 1));
        assertThat(orders.parked().of(placed.id())).isEmpty();
    }

    @Test
    void sees_the_end_of_a_sale_by_its_payment_and_asks_no_further() {
        append(new Confirmed());
        checkouts.is(name, CheckoutState.FAILED);
        facts.record(placed.id(), new TimelineEntry("e-1", NOON, "souk.payments", "PaymentCaptured", Shown.nothing()));

        assertThat(after(PATIENCE).findings()).isEqualTo(Map.of(Finding.ENDED, 1));
        assertThat(after(PATIENCE.multipliedBy(2)).findings()).isEmpty();
        assertThat(checkouts.calls()).isEmpty();
    }

    @Test
    void carries_a_sale_on_whose_money_was_not_taken() {
        append(new Confirmed());
        checkouts.is(name, CheckoutState.FAILED);

        after(PATIENCE);

        assertThat(checkouts.calls()).containsExactly("redrive " + name);
    }

    @Test
    void sees_the_end_of_a_rejected_order_by_its_run() {
        append(new Rejected(new Rejection(RejectionReason.PAYMENT_DECLINED, null)));
        checkouts.is(name, CheckoutState.FAILED);
        assertThat(after(PATIENCE).findings()).isEqualTo(Map.of(Finding.REPAIRED, 1));

        checkouts.is(name, CheckoutState.SUCCEEDED);
        assertThat(after(PATIENCE.multipliedBy(2)).findings()).isEqualTo(Map.of(Finding.ENDED, 1));
    }

    @Test
    void does_not_take_an_order_back_from_whoever_took_it_over() {
        checkouts.is(name, CheckoutState.GIVEN_UP);

        assertThat(after(PATIENCE).findings()).isEqualTo(Map.of(Finding.ENDED, 1));
        assertThat(checkouts.calls()).isEmpty();
    }

    @Test
    void tells_people_once_of_a_checkout_that_fails_again_and_again_and_goes_on_trying() {
        append(new Confirmed());
        for (int look = 1; look <= RepairCheckout.IN_VAIN + 2; look++) {
            checkouts.is(name, CheckoutState.FAILED);
            Finding expected = look < RepairCheckout.IN_VAIN ? Finding.REPAIRED : Finding.BEYOND_REPAIR;
            assertThat(after(PATIENCE.multipliedBy(look)).findings()).isEqualTo(Map.of(expected, 1));
        }

        assertThat(checkouts.calls()).hasSize(RepairCheckout.IN_VAIN + 2);
        assertThat(orders.find(placed.id()).orElseThrow().history())
                .filteredOn(recorded -> recorded.event() instanceof NeedsAttention)
                .singleElement()
                .satisfies(recorded -> assertThat(recorded.event().toString()).contains("Checkout", name));
    }

    @Test
    void looks_at_the_others_when_one_cannot_be_read_and_says_which() {
        Order other = order("other");
        orders.accept(acceptance("other", other));
        orders.corrupt(placed.id());

        Result result = after(PATIENCE);

        assertThat(result.findings()).isEqualTo(Map.of(Finding.REPAIRED, 1));
        assertThat(result.failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure).hasMessageContaining(name));
        assertThat(checkouts.calls()).containsExactly("start " + other.id().value());
        assertThat(after(PATIENCE.multipliedBy(2)).failures()).hasSize(1);
    }

    @Test
    void looks_at_everything_that_is_due_page_by_page() {
        for (int i = 0; i < ReconcileCheckouts.PAGE; i++) {
            orders.accept(acceptance("key-" + i, order("key-" + i)));
        }

        assertThat(after(PATIENCE).findings()).isEqualTo(Map.of(Finding.REPAIRED, ReconcileCheckouts.PAGE + 1));
    }

    private void append(OrderEvent event) {
        Order current = orders.find(placed.id()).orElseThrow();
        orders.append(current, current.next(event, NOON));
    }

    private void park() {
        Order current = orders.find(placed.id()).orElseThrow();
        RecordedEvent parked = current.next(new NeedsAttention("VoidPayment", "busy"), NOON);
        orders.park(current, parked, new TaskToken("token-1"), List.of());
    }

    private Result after(Duration time) {
        Instant now = NOON.plus(time);
        var reconcile = new ReconcileCheckouts(
                open, orders.parked(), orders, facts, checkouts, PATIENCE, Clock.fixed(now, ZoneOffset.UTC));
        return reconcile.handle();
    }
}
