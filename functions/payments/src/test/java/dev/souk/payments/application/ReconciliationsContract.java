package dev.souk.payments.application;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.AUTHORIZE;
import static dev.souk.payments.PaymentsFixture.NOW;
import static dev.souk.payments.PaymentsFixture.ORDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.kernel.Money;
import dev.souk.payments.domain.Booked;
import dev.souk.payments.domain.Captured;
import dev.souk.payments.domain.Discrepancy;
import dev.souk.payments.domain.PaymentIntent;
import dev.souk.payments.domain.PaymentIntent.Authorized;
import dev.souk.payments.domain.PaymentIntent.Pending;
import dev.souk.payments.domain.RefundId;
import dev.souk.payments.domain.StepKey;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of reconciliations keeps to. The stores tell the time as {@code PaymentsFixture.CLOCK} does. */
public abstract class ReconciliationsContract {
    private static final Discrepancy TWICE =
            new Discrepancy(Discrepancy.Kind.TAKEN_TWICE, StepKey.of(ORDER, StepKey.Step.AUTHORIZE, 2), AMOUNT);

    /** An empty store of payments, and the reconciliations that go with it. */
    public record Stores(Payments payments, Reconciliations reconciliations) {}

    /** Empty ones. */
    protected abstract Stores empty();

    @Test
    void goes_on_from_where_a_pass_has_come() {
        Reconciliations reconciliations = empty().reconciliations();
        assertThat(reconciliations.position("YOUNG")).isEmpty();

        reconciliations.advance("YOUNG", NOW);
        reconciliations.advance("YOUNG", NOW.plusSeconds(60));

        assertThat(reconciliations.position("YOUNG")).contains(NOW.plusSeconds(60));
        assertThat(reconciliations.position("OLD")).isEmpty();
    }

    @Test
    void files_authorisations_and_refunds_by_the_time_at_which_they_are_booked() {
        Stores stores = empty();
        Payments payments = stores.payments();
        payments.store(PaymentIntent.begin(ORDER, AMOUNT));
        payments.store(new Pending(ORDER, AMOUNT, 1).authorize("auth_1"));
        payments.store(new Authorized(ORDER, AMOUNT, "auth_1", 2).capture("capt_1"));
        RefundId part = new RefundId("part");
        var asked = (Captured) new Captured(ORDER, AMOUNT, "auth_1", "capt_1", List.of(), 3)
                .requestRefund(part, new Money(700, "EUR"), NOW)
                .next();
        payments.store(new Captured(ORDER, AMOUNT, "auth_1", "capt_1", List.of(), 3)
                .requestRefund(part, new Money(700, "EUR"), NOW));
        payments.store(asked.refundSucceeded(asked.refunds().getFirst(), "refd_1"));

        assertThat(booked(stores, NOW, NOW.plusSeconds(1)))
                .containsExactlyInAnyOrder(
                        new Booked(AUTHORIZE, AMOUNT), new Booked(StepKey.refund(ORDER, part), new Money(700, "EUR")));
        assertThat(booked(stores, NOW.minusSeconds(7200), NOW.plusSeconds(7200)))
                .hasSize(2);
        assertThat(booked(stores, NOW.minusSeconds(7200), NOW)).isEmpty();
        assertThat(booked(stores, NOW.plusSeconds(1), NOW.plusSeconds(7200))).isEmpty();
        assertThat(booked(stores, NOW, NOW)).isEmpty();
    }

    @Test
    void tells_a_discrepancy_once() {
        Reconciliations reconciliations = empty().reconciliations();

        assertThat(reconciliations.report(TWICE)).isTrue();
        assertThat(reconciliations.report(TWICE)).isFalse();
        assertThat(reconciliations.report(new Discrepancy(Discrepancy.Kind.OTHER_AMOUNT, TWICE.key(), AMOUNT)))
                .isTrue();
    }

    private static List<Booked> booked(Stores stores, Instant from, Instant to) {
        return stores.reconciliations().booked(from, to);
    }
}
