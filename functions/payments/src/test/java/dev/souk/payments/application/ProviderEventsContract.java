package dev.souk.payments.application;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.CAPTURE;
import static dev.souk.payments.PaymentsFixture.NOW;
import static dev.souk.payments.PaymentsFixture.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.payments.application.ProviderEvents.Parked;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.Declined;
import dev.souk.payments.domain.ProviderEvent;
import dev.souk.payments.domain.RefundId;
import dev.souk.payments.domain.StepKey;
import org.junit.jupiter.api.Test;

/** What everything keeps to that remembers the provider's events. */
public abstract class ProviderEventsContract {
    private static final ProviderEvent TAKEN = new ProviderEvent("evt_1", CAPTURE, new Approved("capt_1", AMOUNT));
    private static final ProviderEvent REFUSED =
            new ProviderEvent("evt_2", StepKey.refund(ORDER, new RefundId("r-1")), new Declined("no_money"));

    /** Nothing heard yet. */
    protected abstract ProviderEvents empty();

    @Test
    void remembers_what_was_heard() {
        ProviderEvents events = empty();
        events.remember("evt_1");
        events.remember("evt_1");

        assertThat(events.isKnown("evt_1")).isTrue();
        assertThat(events.isKnown("evt_2")).isFalse();
    }

    @Test
    void keeps_what_waits_as_it_was_and_since_when_it_waits() {
        ProviderEvents events = empty();
        events.park(TAKEN, NOW);
        events.park(REFUSED, NOW.plusSeconds(1));
        events.park(TAKEN, NOW.plusSeconds(2));

        assertThat(events.parked())
                .containsExactlyInAnyOrder(new Parked(TAKEN, NOW), new Parked(REFUSED, NOW.plusSeconds(1)));
        events.unpark("evt_1");
        assertThat(events.parked()).containsExactly(new Parked(REFUSED, NOW.plusSeconds(1)));
    }
}
