package dev.souk.payments.application;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.APPROVE;
import static dev.souk.payments.PaymentsFixture.AUTHORIZE;
import static dev.souk.payments.PaymentsFixture.CAPTURE;
import static dev.souk.payments.PaymentsFixture.ORDER;
import static dev.souk.payments.PaymentsFixture.VOID;
import static dev.souk.payments.PaymentsFixture.authorize;
import static dev.souk.payments.PaymentsFixture.capture;
import static dev.souk.payments.PaymentsFixture.refunding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.kernel.Money;
import dev.souk.payments.ScriptedProvider;
import dev.souk.payments.domain.Discrepancy;
import dev.souk.payments.domain.Discrepancy.Kind;
import dev.souk.payments.domain.OrderId;
import dev.souk.payments.domain.PaymentIntent;
import dev.souk.payments.domain.PaymentIntent.Authorized;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.NothingKnown;
import dev.souk.payments.domain.RefundId;
import dev.souk.payments.domain.StepKey;
import dev.souk.payments.domain.StepKey.Step;
import org.junit.jupiter.api.Test;

class ReconcileReportsTest extends ReconcileWorld {
    @Test
    void reports_a_refund_that_does_not_fit_into_our_books() {
        paid();
        refunding(payments, new ScriptedProvider(new NothingKnown(), new Approved("refd_x", AMOUNT)))
                .handle(ORDER, new RefundId("all"), AMOUNT);
        StepKey byHand = StepKey.refund(ORDER, new RefundId("console-1"));
        provider.refund(byHand, reference(CAPTURE), euros(700));

        reconcile();

        assertThat(payments.reported())
                .contains(new Discrepancy(Kind.OTHER_REFUND, byHand, euros(700)))
                .contains(new Discrepancy(Kind.NOT_AT_PROVIDER, StepKey.refund(ORDER, new RefundId("all")), AMOUNT));
    }

    @Test
    void reports_money_that_was_taken_after_the_end_and_gives_none_back_by_itself() {
        payments.store(PaymentIntent.begin(ORDER, AMOUNT));
        payments.store(PENDING.abandonDeclined());
        provider.capture(CAPTURE, held(AUTHORIZE), AMOUNT);

        reconcile();
        reconcile();

        assertThat(payments.reported()).containsExactly(new Discrepancy(Kind.TAKEN_AFTER_THE_END, AUTHORIZE, AMOUNT));
        assertThat(rung).isEqualTo(1);
    }

    @Test
    void reports_money_that_was_taken_twice() {
        paid();
        StepKey second = StepKey.of(ORDER, Step.AUTHORIZE, 2);
        provider.capture(StepKey.of(ORDER, Step.CAPTURE, 2), held(second), AMOUNT);

        reconcile();

        assertThat(payments.reported()).containsExactly(new Discrepancy(Kind.TAKEN_TWICE, second, AMOUNT));
    }

    @Test
    void reports_money_of_which_our_books_know_nothing() {
        held(AUTHORIZE);

        reconcile();

        assertThat(payments.reported()).containsExactly(new Discrepancy(Kind.NOT_IN_OUR_BOOKS, AUTHORIZE, AMOUNT));
        assertThat(ledger.find(VOID)).isEmpty();
    }

    @Test
    void reports_what_the_provider_does_not_know_of() {
        payments.store(PaymentIntent.begin(ORDER, AMOUNT));
        payments.store(PENDING.authorize("auth_1"));

        reconcile();

        assertThat(payments.reported()).containsExactly(new Discrepancy(Kind.NOT_AT_PROVIDER, AUTHORIZE, AMOUNT));
    }

    @Test
    void reports_what_was_not_taken_and_what_was_kept() {
        authorize(payments, provider).handle(ORDER, AMOUNT, APPROVE);
        payments.store(((Authorized) payments.find(ORDER).orElseThrow()).capture("capt_x"));
        OrderId other = new OrderId("order-2");
        authorize(payments, provider).handle(other, AMOUNT, APPROVE);
        capture(payments, provider).handle(other, null);
        payments.callOff(other);

        reconcile();

        assertThat(payments.reported())
                .containsExactlyInAnyOrder(
                        new Discrepancy(Kind.NOT_TAKEN, AUTHORIZE, AMOUNT),
                        new Discrepancy(Kind.KEPT_AFTER_CANCELLATION, new StepKey(other, Step.AUTHORIZE), AMOUNT));
    }

    @Test
    void reports_another_amount_and_books_nothing_of_it() {
        payments.store(PaymentIntent.begin(ORDER, AMOUNT));
        provider.authorize(AUTHORIZE, new Money(2_001, "EUR"), APPROVE);

        reconcile();

        assertThat(payments.find(ORDER)).contains(PENDING);
        assertThat(payments.reported())
                .containsExactly(new Discrepancy(Kind.OTHER_AMOUNT, AUTHORIZE, new Money(2_001, "EUR")));
    }
}
