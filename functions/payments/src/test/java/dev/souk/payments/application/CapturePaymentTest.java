package dev.souk.payments.application;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.ORDER;
import static dev.souk.payments.PaymentsFixture.capture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.kernel.Money;
import dev.souk.payments.InMemoryPayments;
import dev.souk.payments.ScriptedProvider;
import dev.souk.payments.domain.CapturePaymentResult.Taken;
import dev.souk.payments.domain.Captured;
import dev.souk.payments.domain.PaymentIntent;
import dev.souk.payments.domain.PaymentIntent.Authorized;
import dev.souk.payments.domain.PaymentIntent.Pending;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.Declined;
import dev.souk.payments.domain.ProviderAnswer.NothingKnown;
import dev.souk.payments.domain.ProviderAnswer.ProviderTimeout;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CapturePaymentTest {
    private static final Pending PENDING = new Pending(ORDER, AMOUNT, 1);
    private static final Approved DONE = new Approved("capt_1", AMOUNT);

    private final InMemoryPayments payments = new InMemoryPayments();

    @Test
    void takes_the_amount_once() {
        authorized();
        var provider = new ScriptedProvider(new NothingKnown(), DONE);

        assertThat(capture(payments, provider).handle(ORDER, null)).isEqualTo(new Taken("capt_1"));
        assertThat(capture(payments, provider).handle(ORDER, null)).isEqualTo(new Taken("capt_1"));

        assertThat(provider.asked()).containsExactly("find order-1:capture", "request order-1:capture");
        assertThat(payments.find(ORDER)).contains(new Captured(ORDER, AMOUNT, "auth_1", "capt_1", List.of(), 3));
        assertThat(payments.journal()).hasSize(2);
    }

    @Test
    void takes_nothing_again_that_was_taken_before_the_crash() {
        authorized();
        var provider = new ScriptedProvider(DONE);

        assertThat(capture(payments, provider).handle(ORDER, null)).isEqualTo(new Taken("capt_1"));
        assertThat(provider.asked()).containsExactly("find order-1:capture");
    }

    @Test
    void finds_out_what_became_of_a_request_whose_answer_was_lost() {
        authorized();
        var provider = new ScriptedProvider(new NothingKnown(), new ProviderTimeout(), DONE);

        assertThat(capture(payments, provider).handle(ORDER, null)).isEqualTo(new Taken("capt_1"));
    }

    @Test
    void makes_up_no_answer_while_the_provider_gives_none() {
        authorized();

        assertThatThrownBy(() -> capture(payments, new ScriptedProvider(new ProviderTimeout()))
                        .handle(ORDER, null))
                .isInstanceOf(PaymentResultUnknown.class);
        assertThatThrownBy(() -> capture(
                                payments,
                                new ScriptedProvider(new NothingKnown(), new ProviderTimeout(), new NothingKnown()))
                        .handle(ORDER, null))
                .isInstanceOf(PaymentResultUnknown.class);
        assertThat(payments.find(ORDER)).containsInstanceOf(Authorized.class);
    }

    @Test
    void calls_somebody_when_the_provider_refuses() {
        authorized();

        assertThatThrownBy(() -> capture(payments, new ScriptedProvider(new Declined("authorization_expired")))
                        .handle(ORDER, null))
                .isInstanceOf(ProviderRefused.class)
                .hasMessage("the provider must do order-1:capture, but refused: authorization_expired");
        assertThat(payments.find(ORDER)).containsInstanceOf(Authorized.class);
    }

    @Test
    void believes_nothing_of_a_capture_of_another_amount() {
        authorized();
        AtomicInteger alarms = new AtomicInteger();
        var provider = new ScriptedProvider(new Approved("capt_1", new Money(1_999, "EUR")));

        assertThatThrownBy(() -> new CapturePayment(payments, provider, alarms::incrementAndGet).handle(ORDER, null))
                .isInstanceOf(ProviderDisagrees.class);
        assertThat(alarms).hasValue(1);
        assertThat(payments.find(ORDER)).containsInstanceOf(Authorized.class);
    }

    @Test
    void takes_nothing_that_nobody_holds() {
        var capture = capture(payments, new ScriptedProvider());

        assertThatThrownBy(() -> capture.handle(ORDER, null))
                .hasMessage("the payment of order order-1 must be authorized to be captured, but there is no payment");
        payments.store(PaymentIntent.begin(ORDER, AMOUNT));
        assertThatThrownBy(() -> capture.handle(ORDER, null)).hasMessageEndingWith("but it is still pending");
    }

    @Test
    void takes_nothing_that_was_let_go() {
        authorized();
        payments.store(new Authorized(ORDER, AMOUNT, "auth_1", 2).letGo());

        assertThatThrownBy(() -> capture(payments, new ScriptedProvider()).handle(ORDER, null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("but it was voided");
    }

    private void authorized() {
        payments.store(PaymentIntent.begin(ORDER, AMOUNT));
        payments.store(PENDING.authorize("auth_1"));
    }
}
