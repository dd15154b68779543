package dev.souk.orders.domain;

import static dev.souk.orders.fixture.OrdersFixture.ADA;
import static dev.souk.orders.fixture.OrdersFixture.EVE;
import static dev.souk.orders.fixture.OrdersFixture.NOON;
import static dev.souk.orders.fixture.OrdersFixture.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.orders.domain.OrderEvent.Confirmed;
import dev.souk.orders.domain.OrderEvent.NeedsAttention;
import dev.souk.orders.domain.OrderEvent.Rejected;
import dev.souk.orders.domain.OrderEvent.Rejection;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderTest {
    private static final Rejection DECLINED = new Rejection(RejectionReason.PAYMENT_DECLINED, null);
    private static final NeedsAttention STUCK = new NeedsAttention("CapturePayment", "timed out");

    private final Order placed = order("key");
    private final Order confirmed = placed.with(placed.next(new Confirmed(), NOON));
    private final Order rejected = placed.with(placed.next(new Rejected(DECLINED), NOON));

    @Test
    void starts_pending_at_version_1() {
        assertThat(placed.status()).isEqualTo(OrderStatus.PENDING);
        assertThat(placed.version()).isEqualTo(1);
        assertThat(placed.placedAt()).isEqualTo(NOON);
        assertThat(placed.isOwnedBy(ADA)).isTrue();
        assertThat(placed.isOwnedBy(EVE)).isFalse();
    }

    @Test
    void knows_why_it_was_rejected() {
        assertThat(rejected.status()).isEqualTo(OrderStatus.REJECTED);
        assertThat(rejected.rejection()).contains(DECLINED);
        assertThat(confirmed.rejection()).isEmpty();
    }

    @Test
    void keeps_its_status_when_it_needs_attention() {
        assertThat(placed.with(placed.next(STUCK, NOON)).status()).isEqualTo(OrderStatus.PENDING);
        assertThat(confirmed.with(confirmed.next(STUCK, NOON)).status()).isEqualTo(OrderStatus.CONFIRMED);
    }

    @Test
    void is_shown_as_it_was_at_any_version_and_not_beyond() {
        Order parked = confirmed.with(confirmed.next(STUCK, NOON.plusSeconds(1)));

        assertThat(parked.at(new Moment.Version(1))).contains(placed);
        assertThat(parked.at(new Moment.Version(2))).contains(confirmed);
        assertThat(parked.at(new Moment.Version(3))).contains(parked);
        assertThat(parked.at(new Moment.Version(4))).isEmpty();
        assertThat(parked.at(new Moment.Version(0))).isEmpty();
        assertThat(parked.at(new Moment.Time(NOON.minusMillis(1)))).isEmpty();
        assertThat(parked.at(new Moment.Time(NOON))).contains(confirmed);
        assertThat(parked.at(new Moment.Time(NOON.plusSeconds(9)))).contains(parked);
    }

    @Test
    void is_never_shown_with_a_gap_though_clocks_differ() {
        Order late = placed.with(placed.next(STUCK, NOON.plusSeconds(5)));
        Order skewed = late.with(late.next(new Confirmed(), NOON.plusSeconds(3)));

        assertThat(skewed.at(new Moment.Time(NOON.plusSeconds(4)))).contains(placed);
        assertThat(skewed.at(new Moment.Time(NOON.plusSeconds(5)))).contains(skewed);
    }

    @Test
    void refuses_a_history_that_no_order_can_have() {
        RecordedEvent first = placed.history().getFirst();
        RecordedEvent gap = new RecordedEvent(3, NOON, new Confirmed());

        assertThatThrownBy(() -> new Order(List.of(first, gap)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("expected version 2, got 3");
        assertThatThrownBy(() -> new Order(List.of(new RecordedEvent(1, NOON, new Confirmed()))))
                .hasMessageContaining("must be its placing");
        assertThatThrownBy(() -> confirmed.with(confirmed.next(new Rejected(DECLINED), NOON)))
                .hasMessage("expected version 3 to be an event that can follow CONFIRMED, got Rejected");
        assertThatThrownBy(() -> placed.with(placed.next(first.event(), NOON)))
                .hasMessage("expected version 2 to be an event that can follow PENDING, got Placed");
        assertThatThrownBy(() -> new Order(List.of())).isInstanceOf(IllegalStateException.class);
    }
}
