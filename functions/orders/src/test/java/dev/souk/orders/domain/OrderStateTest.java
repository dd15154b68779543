package dev.souk.orders.domain;

import static dev.souk.orders.fixture.OrdersFixture.NOON;
import static dev.souk.orders.fixture.OrdersFixture.euros;
import static dev.souk.orders.fixture.OrdersFixture.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.orders.domain.OrderEvent.NeedsAttention;
import dev.souk.orders.domain.OrderEvent.Rejection;
import dev.souk.orders.domain.OrderState.Cancelled;
import dev.souk.orders.domain.OrderState.Confirmed;
import dev.souk.orders.domain.OrderState.Pending;
import dev.souk.orders.domain.OrderState.Refunded;
import dev.souk.orders.domain.OrderState.Rejected;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of transitions: every state that can be reached, and each kind of event in it. */
class OrderStateTest {
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final Rejection DECLINED = new Rejection(RejectionReason.PAYMENT_DECLINED, "card_declined");
    private static final CancellationReason REASON = CancellationReason.PAYMENT_LAPSED;

    /** One of each kind. */
    private static final List<OrderEvent> EVENTS = List.of(
            order("key").placing(),
            new OrderEvent.Confirmed(),
            new OrderEvent.Rejected(DECLINED),
            new OrderEvent.Cancelled(REASON),
            new OrderEvent.Refunded(euros(1088)),
            new NeedsAttention("CapturePayment", "timed out"));

    /** Whatever a pending order can become. */
    private static Set<OrderState> states() {
        Set<OrderState> reached = new LinkedHashSet<>();
        Deque<OrderState> next = new ArrayDeque<>(List.of(new Pending()));
        while (!next.isEmpty()) {
            OrderState state = next.pop();
            if (reached.add(state)) {
                EVENTS.stream()
                        .filter(event -> offers(state, event))
                        .forEach(event -> next.add(state.after(recorded(event))));
            }
        }
        return reached;
    }

    private static Stream<Arguments> everyStateAndEvent() {
        return states().stream().flatMap(state -> EVENTS.stream().map(event -> Arguments.of(state, event)));
    }

    @ParameterizedTest
    @MethodSource("everyStateAndEvent")
    void takes_the_events_that_it_offers_and_refuses_all_others(OrderState state, OrderEvent event) {
        if (offers(state, event)) {
            assertThat(state.after(recorded(event)).getClass().getSimpleName())
                    .isEqualTo(event.getClass().getSimpleName());
        } else if (event instanceof NeedsAttention) {
            assertThat(state.after(recorded(event))).isSameAs(state);
        } else {
            assertThatThrownBy(() -> state.after(recorded(event)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("expected version 7 to be an event that can follow %s, got %s"
                            .formatted(state.status(), event.getClass().getSimpleName()));
        }
    }

    @Test
    void keeps_what_its_decisions_say() {
        var pending = new Pending();
        var confirmed = new Confirmed(NOON);

        assertThat(pending.after(recorded(pending.confirm()))).isEqualTo(new Confirmed(LATER));
        assertThat(pending.after(recorded(pending.reject(DECLINED)))).isEqualTo(new Rejected(DECLINED));
        assertThat(pending.after(recorded(pending.cancel(REASON)))).isEqualTo(new Cancelled(REASON, null));
        assertThat(confirmed.after(recorded(confirmed.cancel(REASON)))).isEqualTo(new Cancelled(REASON, NOON));
        assertThat(confirmed.after(recorded(confirmed.refund(euros(5))))).isEqualTo(new Refunded(euros(5), NOON));
    }

    @Test
    void knows_ever_after_when_it_became_a_sale() {
        assertThat(states())
                .filteredOn(state -> state.confirmedAt() != null)
                .containsExactlyInAnyOrder(
                        new Confirmed(LATER), new Cancelled(REASON, LATER), new Refunded(euros(1088), LATER));
    }

    @Test
    void is_decided_once_and_as_a_sale_ends_in_two_ways() {
        assertThat(everyStateAndEvent()
                        .map(Arguments::get)
                        .filter(pair -> offers((OrderState) pair[0], (OrderEvent) pair[1]))
                        .map(pair -> ((OrderState) pair[0]).status() + " "
                                + pair[1].getClass().getSimpleName()))
                .containsExactlyInAnyOrder(
                        "PENDING Confirmed",
                        "PENDING Rejected",
                        "PENDING Cancelled",
                        "CONFIRMED Cancelled",
                        "CONFIRMED Refunded");
    }

    @Test
    void has_one_name_a_kind_and_one_kind_a_name() {
        assertThat(states().stream().<Class<?>>map(OrderState::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(List.of(OrderState.class.getPermittedSubclasses()))
                .hasSameSizeAs(OrderStatus.values());
        assertThat(states())
                .allSatisfy(state -> assertThat(state.status().name())
                        .isEqualToIgnoringCase(state.getClass().getSimpleName()));
    }

    /** Or the table would miss a column. */
    @Test
    void is_tried_with_every_kind_of_event() {
        assertThat(EVENTS.stream().<Class<?>>map(OrderEvent::getClass))
                .containsExactlyInAnyOrderElementsOf(List.of(OrderEvent.class.getPermittedSubclasses()));
    }

    /** Whether the state has a method for deciding that. */
    private static boolean offers(OrderState state, OrderEvent event) {
        return Arrays.stream(state.getClass().getMethods())
                .map(Method::getReturnType)
                .anyMatch(event.getClass()::equals);
    }

    private static RecordedEvent recorded(OrderEvent event) {
        return new RecordedEvent(7, LATER, event);
    }
}
