package dev.souk.payments.application;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.AUTHORIZE;
import static dev.souk.payments.PaymentsFixture.NOW;
import static dev.souk.payments.PaymentsFixture.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.kernel.Money;
import dev.souk.payments.application.StoreResult.Overtaken;
import dev.souk.payments.application.StoreResult.Stored;
import dev.souk.payments.domain.Captured;
import dev.souk.payments.domain.Doubt;
import dev.souk.payments.domain.OrderId;
import dev.souk.payments.domain.PaymentIntent;
import dev.souk.payments.domain.PaymentIntent.Authorized;
import dev.souk.payments.domain.PaymentIntent.Pending;
import dev.souk.payments.domain.RefundId;
import dev.souk.payments.domain.StepKey;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every file of doubts keeps to. The stores tell the time as {@code PaymentsFixture.CLOCK} does. */
public abstract class DoubtsContract {
    private static final Pending PENDING = new Pending(ORDER, AMOUNT, 1);
    private static final Doubt DOUBT = Doubt.about(AUTHORIZE, NOW);

    /** An empty store of payments, and the file that goes with it. */
    public record Stores(Payments payments, Doubts doubts) {}

    /** Empty ones. */
    protected abstract Stores empty();

    @Test
    void files_a_doubt_with_the_change_that_gives_rise_to_it() {
        Stores stores = abandoned();

        assertThat(stores.doubts().due(DOUBT.due(), 10)).containsExactly(DOUBT);
        assertThat(stores.doubts().due(DOUBT.due().minusSeconds(1), 10)).isEmpty();
    }

    @Test
    void files_a_refund_until_somebody_knows_what_became_of_it() {
        Stores stores = empty();
        var refund = new RefundId("part");
        stores.payments().store(PaymentIntent.begin(ORDER, AMOUNT));
        stores.payments().store(PENDING.authorize("auth_1"));
        stores.payments().store(new Authorized(ORDER, AMOUNT, "auth_1", 2).capture("capt_1"));
        stores.payments()
                .store(new Captured(ORDER, AMOUNT, "auth_1", "capt_1", List.of(), 3)
                        .requestRefund(refund, new Money(700, "EUR"), NOW));

        assertThat(stores.doubts().due(DOUBT.due(), 10))
                .containsExactly(Doubt.about(StepKey.refund(ORDER, refund), NOW));
    }

    @Test
    void files_nothing_with_a_change_that_came_too_late() {
        Stores stores = empty();
        stores.payments().store(PaymentIntent.begin(ORDER, AMOUNT));
        stores.payments().store(PENDING.authorize("auth_1"));

        assertThat(stores.payments().store(PENDING.abandon())).isInstanceOf(Overtaken.class);

        assertThat(stores.doubts().due(DOUBT.due(), 10)).isEmpty();
    }

    @Test
    void puts_a_doubt_off_once() {
        Stores stores = abandoned();
        Doubt later = DOUBT.afterALookInVain(DOUBT.due());

        stores.doubts().defer(DOUBT, later);
        stores.doubts().defer(DOUBT, DOUBT.unanswered(later.due()));

        assertThat(stores.doubts().due(DOUBT.due(), 10)).isEmpty();
        assertThat(stores.doubts().due(NOW.plus(Duration.ofDays(1)), 10)).containsExactly(later);
    }

    @Test
    void forgets_a_doubt_that_is_closed_and_does_not_bring_it_back() {
        Stores stores = abandoned();

        stores.doubts().close(DOUBT);
        stores.doubts().close(DOUBT);
        stores.doubts().defer(DOUBT, DOUBT.afterALookInVain(DOUBT.due()));

        assertThat(stores.doubts().due(NOW.plus(Duration.ofDays(1)), 10)).isEmpty();
    }

    @Test
    void tells_the_earliest_first_and_no_more_than_asked_for() {
        Stores stores = abandoned();
        stores.doubts().defer(DOUBT, DOUBT.afterALookInVain(NOW.plusSeconds(60)));
        OrderId other = new OrderId("order-2");
        stores.payments().store(PaymentIntent.begin(other, AMOUNT));
        stores.payments().store(new Pending(other, AMOUNT, 1).abandon());

        List<Doubt> due = stores.doubts().due(NOW.plus(Duration.ofHours(1)), 10);

        assertThat(due).hasSize(2).first().matches(doubt -> doubt.key().order().equals(other));
        assertThat(stores.doubts().due(NOW.plus(Duration.ofHours(1)), 1)).containsExactly(due.getFirst());
    }

    private Stores abandoned() {
        Stores stores = empty();
        stores.payments().store(PaymentIntent.begin(ORDER, AMOUNT));
        assertThat(stores.payments().store(PENDING.abandon())).isEqualTo(new Stored());
        return stores;
    }
}
