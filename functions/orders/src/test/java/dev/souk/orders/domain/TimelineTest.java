package dev.souk.orders.domain;

import static dev.souk.orders.fixture.OrdersFixture.NOON;
import static dev.souk.orders.fixture.OrdersFixture.euros;
import static dev.souk.orders.fixture.OrdersFixture.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.souk.orders.domain.Intervention.Reason;
import dev.souk.orders.domain.OrderEvent.NeedsAttention;
import dev.souk.orders.domain.OrderEvent.Rejected;
import dev.souk.orders.domain.OrderEvent.Rejection;
import dev.souk.orders.domain.TimelineEntry.Shown;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private final Order placed = order("key");

    @Test
    void joins_own_events_and_heard_facts_by_time() {
        Order rejected = placed.with(
                placed.next(new Rejected(new Rejection(RejectionReason.PAYMENT_DECLINED, null)), NOON.plusSeconds(2)));
        var declined = new TimelineEntry(
                "1",
                NOON.plusSeconds(1),
                "souk.payments",
                "PaymentDeclined",
                Shown.amount(euros(1088)).because("card_declined"));

        assertThat(Timeline.of(rejected, List.of(declined)))
                .extracting(TimelineEntry::type)
                .containsExactly("OrderPlaced", "PaymentDeclined", "OrderRejected");
    }

    @Test
    void shows_no_cause_of_a_failure_of_ours() {
        Order stuck = placed.with(placed.next(new NeedsAttention("CapturePayment", "socket closed"), NOON));

        assertThat(Timeline.of(stuck, List.of()).getLast().toString())
                .contains("CheckoutNeedsAttention")
                .doesNotContain("socket closed", "CapturePayment");
    }

    @Test
    void shows_staff_the_cause_and_what_was_done_about_it() {
        Order stuck = placed.with(placed.next(new NeedsAttention("CapturePayment", "socket closed"), NOON));
        var resumed = new Intervention(
                "request-1", NOON.plusSeconds(60), Intervention.Action.RESUME, "grace", new Reason("it is back"));

        assertThat(Timeline.inFull(stuck, List.of(), List.of(resumed)))
                .extracting(
                        TimelineEntry::type,
                        entry -> entry.shown().reason(),
                        entry -> entry.shown().operator())
                .containsExactly(
                        tuple("OrderPlaced", null, null),
                        tuple("CheckoutNeedsAttention", "socket closed", null),
                        tuple("ResumeRequested", "it is back", "grace"));
    }
}
