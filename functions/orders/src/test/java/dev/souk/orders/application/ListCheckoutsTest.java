package dev.souk.orders.application;

import static dev.souk.orders.fixture.OrdersFixture.NOON;
import static dev.souk.orders.fixture.OrdersFixture.acceptance;
import static dev.souk.orders.fixture.OrdersFixture.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.orders.application.ListCheckouts.Page;
import dev.souk.orders.application.ListCheckouts.Which;
import dev.souk.orders.domain.Intervention.Action;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderEvent;
import dev.souk.orders.domain.OrderEvent.Confirmed;
import dev.souk.orders.domain.OrderEvent.NeedsAttention;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.TaskToken;
import dev.souk.orders.domain.TimelineEntry;
import dev.souk.orders.domain.TimelineEntry.Shown;
import dev.souk.orders.fixture.InMemoryCheckoutFacts;
import dev.souk.orders.fixture.InMemoryOpenCheckouts;
import dev.souk.orders.fixture.InMemoryOrders;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operators see which checkouts are open, which wait for them, and which should have ended. */
class ListCheckoutsTest {
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final InMemoryOpenCheckouts open = new InMemoryOpenCheckouts();
    private final InMemoryOrders orders = new InMemoryOrders(open);
    private final InMemoryCheckoutFacts facts = new InMemoryCheckoutFacts();

    @Test
    void shows_a_parked_checkout_with_the_step_that_failed_and_what_may_be_done() {
        OrderId parked = park(place("key"), "CapturePayment", "no answer", "first");
        place("other");

        assertThat(page(Which.PARKED, Duration.ZERO).items())
                .singleElement()
                .isInstanceOfSatisfying(CheckoutStanding.class, item -> {
                    assertThat(item.order().id()).isEqualTo(parked);
                    assertThat(item.lastStep()).isEqualTo("CapturePayment");
                    assertThat(item.trouble()).isEqualTo("no answer");
                    assertThat(item.parkedAt()).isEqualTo(NOON.plusSeconds(60));
                    assertThat(item.tokens()).isEqualTo(1);
                    assertThat(item.allowed()).containsExactly(Action.RESUME, Action.COMPENSATE);
                });
    }

    @Test
    void allows_no_compensation_of_a_sale() {
        OrderId sale = place("key");
        append(sale, new Confirmed());
        park(sale, "CapturePayment", "no answer", "first");

        assertThat(page(Which.PARKED, Duration.ZERO).items())
                .singleElement()
                .isInstanceOfSatisfying(
                        CheckoutStanding.class,
                        item -> assertThat(item.allowed()).containsExactly(Action.RESUME));
    }

    @Test
    void shows_what_is_open_with_the_last_step_that_was_heard_of_and_leaves_out_what_is_paid() {
        OrderId running = place("key");
        fact(running, "PaymentAuthorized");
        OrderId paid = place("paid");
        append(paid, new Confirmed());
        fact(paid, "PaymentCaptured");

        assertThat(page(Which.OPEN, Duration.ZERO).items())
                .singleElement()
                .isInstanceOfSatisfying(CheckoutStanding.class, item -> {
                    assertThat(item.order().id()).isEqualTo(running);
                    assertThat(item.lastStep()).isEqualTo("AuthorizePayment");
                    assertThat(item.parkedAt()).isNull();
                    assertThat(item.allowed()).isEmpty();
                });
    }

    @Test
    void keeps_showing_one_that_is_paid_but_waits_for_a_person() {
        OrderId order = place("key");
        append(order, new Confirmed());
        fact(order, "PaymentCaptured");
        park(order, "VoidPayment", "ALREADY_CAPTURED", "first");

        assertThat(page(Which.OPEN, Duration.ZERO).items()).hasSize(1);
    }

    @Test
    void says_why_the_reconciler_calls_for_people() {
        OrderId order = place("key");
        append(order, new NeedsAttention(RepairCheckout.STEP, "in vain, 4 times so far"));

        assertThat(page(Which.STUCK, PATIENCE).items())
                .singleElement()
                .isInstanceOfSatisfying(CheckoutStanding.class, item -> {
                    assertThat(item.trouble()).isEqualTo("in vain, 4 times so far");
                    assertThat(item.isParked()).isFalse();
                });
    }

    @ParameterizedTest
    @CsvSource({"14, 0", "15, 1"})
    void calls_stuck_what_has_been_open_for_too_long_however_often_it_was_looked_at(int minutes, int found) {
        place("key");
        OpenCheckout seen = open.after(null, 1).getFirst();
        open.replace(seen, seen.lookedAt(NOON.plusSeconds(600)));

        assertThat(page(Which.STUCK, Duration.ofMinutes(minutes)).items()).hasSize(found);
    }

    @ParameterizedTest
    @CsvSource({"OPEN", "STUCK", "PARKED"})
    void goes_on_where_the_page_before_ended(Which which) {
        for (int number = 0; number < 5; number++) {
            park(place("key-" + number), "VoidPayment", "busy", "token-" + number);
        }

        List<ListedCheckout> seen = new ArrayList<>();
        Page page = list(PATIENCE).handle(which, 2, null);
        seen.addAll(page.items());
        while (page.next().isPresent()) {
            page = list(PATIENCE).handle(which, 2, page.next().get());
            seen.addAll(page.items());
        }

        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void reads_no_more_orders_than_a_page_may_hold() {
        for (int number = 0; number < 3; number++) {
            OrderId paid = place("key-" + number);
            append(paid, new Confirmed());
            fact(paid, "PaymentCaptured");
        }

        Page page = list(Duration.ZERO).handle(Which.OPEN, 2, null);

        assertThat(page.items()).isEmpty();
        assertThat(page.next()).isPresent();
    }

    @ParameterizedTest
    @CsvSource({"OPEN", "STUCK", "PARKED"})
    void lists_what_is_known_of_an_order_that_cannot_be_read_beside_the_others(Which which) {
        OrderId broken = park(place("broken"), "VoidPayment", "busy", "token-1");
        OrderId sound = park(place("sound"), "VoidPayment", "busy", "token-2");
        orders.corrupt(broken);

        assertThat(page(which, PATIENCE).items())
                .hasSize(2)
                .anySatisfy(item -> assertThat(item)
                        .isEqualTo(new UnreadableCheckout(
                                broken, which == Which.PARKED ? null : NOON, NOON.plusSeconds(60), 1)))
                .anySatisfy(item -> assertThat(item)
                        .isInstanceOfSatisfying(
                                CheckoutStanding.class,
                                standing -> assertThat(standing.order().id()).isEqualTo(sound)));
    }

    @ParameterizedTest
    @CsvSource({"OPEN", "STUCK"})
    void lists_what_is_known_of_an_order_whose_facts_cannot_be_read_or_that_is_not_there(Which which) {
        OrderId broken = place("broken");
        facts.corrupt(broken);
        OrderId missing = OrderId.derivedFrom("I#missing");
        open.open(OpenCheckout.of(missing, NOON, "correlation"));
        OrderId sound = place("sound");

        assertThat(page(which, PATIENCE).items())
                .hasSize(3)
                .contains(new UnreadableCheckout(broken, NOON, null, 0), new UnreadableCheckout(missing, NOON, null, 0))
                .anySatisfy(item -> assertThat(item)
                        .isInstanceOfSatisfying(
                                CheckoutStanding.class,
                                standing -> assertThat(standing.order().id()).isEqualTo(sound)));
    }

    private Page page(Which which, Duration later) {
        return list(later).handle(which, 20, null);
    }

    private ListCheckouts list(Duration later) {
        return new ListCheckouts(
                open, orders.parked(), orders, facts, PATIENCE, Clock.fixed(NOON.plus(later), ZoneOffset.UTC));
    }

    private OrderId place(String key) {
        Order placed = order(key);
        orders.accept(acceptance(key, placed));
        return placed.id();
    }

    private OrderId park(OrderId id, String step, String cause, String token) {
        Order current = orders.find(id).orElseThrow();
        var parked = current.next(new NeedsAttention(step, cause), NOON.plusSeconds(60));
        orders.park(current, parked, new TaskToken(token), List.of());
        return id;
    }

    private void append(OrderId id, OrderEvent event) {
        Order current = orders.find(id).orElseThrow();
        orders.append(current, current.next(event, NOON));
    }

    private void fact(OrderId id, String type) {
        facts.record(id, new TimelineEntry(type, NOON.plusSeconds(30), "souk.payments", type, Shown.nothing()));
    }
}
