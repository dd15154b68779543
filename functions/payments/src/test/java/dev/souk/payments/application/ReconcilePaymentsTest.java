package dev.souk.payments.application;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.APPROVE;
import static dev.souk.payments.PaymentsFixture.AUTHORIZE;
import static dev.souk.payments.PaymentsFixture.CAPTURE;
import static dev.souk.payments.PaymentsFixture.NOW;
import static dev.souk.payments.PaymentsFixture.ORDER;
import static dev.souk.payments.PaymentsFixture.VOID;
import static dev.souk.payments.PaymentsFixture.authorize;
import static dev.souk.payments.PaymentsFixture.refunding;
import static dev.souk.payments.PaymentsFixture.voiding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.payments.ScriptedProvider;
import dev.souk.payments.domain.Captured;
import dev.souk.payments.domain.OrderId;
import dev.souk.payments.domain.PaymentIntent;
import dev.souk.payments.domain.PaymentIntent.Authorized;
import dev.souk.payments.domain.PaymentIntent.Voided;
import dev.souk.payments.domain.ProviderAnswer.Unavailable;
import dev.souk.payments.domain.RefundId;
import dev.souk.payments.domain.Statement;
import dev.souk.payments.domain.StatementLine.Payment;
import dev.souk.payments.domain.StatementLine.State;
import dev.souk.payments.domain.StepKey;
import dev.souk.payments.domain.StepKey.Step;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReconcilePaymentsTest extends ReconcileWorld {
    @Test
    void has_nothing_to_say_of_books_that_agree() {
        paid();
        refunding(payments, provider).handle(ORDER, new RefundId("part"), euros(700));
        OrderId other = new OrderId("order-2");
        authorize(payments, provider).handle(other, AMOUNT, APPROVE);
        voiding(payments, provider).handle(other);

        reconcile();

        assertThat(repaired).isZero();
        assertThat(payments.reported()).isEmpty();
    }

    @Test
    void books_what_nobody_wrote_down() {
        payments.store(PaymentIntent.begin(ORDER, AMOUNT));
        String held = held(AUTHORIZE);
        provider.capture(CAPTURE, held, AMOUNT);

        reconcile();

        assertThat(payments.find(ORDER)).containsInstanceOf(Captured.class);
        assertThat(repaired).isEqualTo(2);
    }

    @Test
    void books_what_was_taken_or_let_go_in_the_providers_console() {
        authorize(payments, provider).handle(ORDER, AMOUNT, APPROVE);
        OrderId other = new OrderId("order-2");
        authorize(payments, provider).handle(other, AMOUNT, APPROVE);
        provider.capture(CAPTURE, reference(AUTHORIZE), AMOUNT);
        provider.voidAuthorization(new StepKey(other, Step.VOID), reference(new StepKey(other, Step.AUTHORIZE)));

        reconcile();

        assertThat(payments.find(ORDER)).containsInstanceOf(Captured.class);
        assertThat(payments.find(other)).containsInstanceOf(Voided.class);
        assertThat(payments.reported()).isEmpty();
    }

    @Test
    void lets_go_what_is_held_for_a_payment_that_has_ended() {
        payments.store(PaymentIntent.begin(ORDER, AMOUNT));
        payments.store(PENDING.abandonDeclined());
        held(AUTHORIZE);

        reconcile();

        assertThat(ledger.find(VOID)).isPresent();
        assertThat(repaired).isEqualTo(1);
    }

    @Test
    void lets_go_what_is_held_for_an_order_that_was_called_off() {
        authorize(payments, provider).handle(ORDER, AMOUNT, APPROVE);
        payments.callOff(ORDER);

        reconcile();

        assertThat(payments.find(ORDER)).containsInstanceOf(Voided.class);
        assertThat(ledger.find(VOID)).isPresent();
    }

    @Test
    void keeps_what_is_held_for_an_order_that_goes_on() {
        authorize(payments, provider).handle(ORDER, AMOUNT, APPROVE);

        reconcile();

        assertThat(payments.find(ORDER)).containsInstanceOf(Authorized.class);
        assertThat(ledger.find(VOID)).isEmpty();
    }

    @Test
    void books_a_refund_that_was_made_in_the_providers_console() {
        paid();
        provider.refund(StepKey.refund(ORDER, new RefundId("console-1")), reference(CAPTURE), euros(700));

        reconcile();

        assertThat(((Captured) payments.find(ORDER).orElseThrow()).kept()).isEqualTo(euros(1_300));
        assertThat(repaired).isEqualTo(1);
        assertThat(payments.reported()).isEmpty();
    }

    @Test
    void goes_on_where_it_stopped_when_the_provider_gives_no_statement() {
        now = NOW.plus(Duration.ofHours(4));
        assertThatThrownBy(() -> reconcile(new ScriptedProvider(new Unavailable())))
                .isInstanceOf(StatementUnavailable.class);
        held(AUTHORIZE);

        assertThat(payments.position("YOUNG")).isEmpty();
        reconcile();

        assertThat(payments.reported()).hasSize(1);
    }

    @Test
    void compares_a_full_hour_in_parts() {
        now = NOW.plus(Duration.ofHours(3));
        Statement full = new Statement(List.of(), "more");
        Statement end =
                new Statement(List.of(new Payment(AUTHORIZE, "auth_1", AMOUNT, State.REFUSED, euros(0), NOW)), null);
        var scripted = new ScriptedProvider(Stream.concat(
                        IntStream.range(0, ReconcilePayments.MAX_PAGES).mapToObj(_ -> full),
                        IntStream.range(0, 30).mapToObj(_ -> end))
                .toArray(Statement[]::new));

        reconcile(scripted);

        assertThat(scripted.asked().subList(ReconcilePayments.MAX_PAGES, ReconcilePayments.MAX_PAGES + 2))
                .containsExactly(
                        "statement 2026-05-04T09:15:30Z 2026-05-04T09:45:30Z",
                        "statement 2026-05-04T09:45:30Z 2026-05-04T10:15:30Z");
        assertThat(payments.position("YOUNG")).contains(NOW);
    }
}
