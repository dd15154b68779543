package dev.souk.payments.application;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.AUTHORIZE;
import static dev.souk.payments.PaymentsFixture.NOW;
import static dev.souk.payments.PaymentsFixture.ORDER;
import static dev.souk.payments.PaymentsFixture.voiding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.payments.InMemoryPayments;
import dev.souk.payments.ScriptedProvider;
import dev.souk.payments.domain.Captured;
import dev.souk.payments.domain.Doubt;
import dev.souk.payments.domain.PaymentIntent;
import dev.souk.payments.domain.PaymentIntent.Abandoned;
import dev.souk.payments.domain.PaymentIntent.Authorized;
import dev.souk.payments.domain.PaymentIntent.Declined;
import dev.souk.payments.domain.PaymentIntent.Pending;
import dev.souk.payments.domain.PaymentIntent.Voided;
import dev.souk.payments.domain.ProviderAnswer;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.NothingKnown;
import dev.souk.payments.domain.ProviderAnswer.ProviderTimeout;
import dev.souk.payments.domain.VoidPaymentResult;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class VoidPaymentTest {
    private static final Pending PENDING = new Pending(ORDER, AMOUNT, 1);
    private static final Authorized AUTHORIZED = new Authorized(ORDER, AMOUNT, "auth_1", 2);
    private static final Approved APPROVED = new Approved("auth_1", AMOUNT);
    private static final Approved LET_GO = new Approved("void_1", AMOUNT);

    private final InMemoryPayments payments = new InMemoryPayments();

    @Test
    void leaves_a_tombstone_when_nothing_was_asked_for_yet() {
        var provider = new ScriptedProvider();

        assertThat(voiding(payments, provider).handle(ORDER)).isEqualTo(VoidPaymentResult.NOTHING_TO_VOID);
        assertThat(voiding(payments, provider).handle(ORDER)).isEqualTo(VoidPaymentResult.NOTHING_TO_VOID);

        assertThat(provider.asked()).isEmpty();
        assertThat(payments.find(ORDER)).contains(new Abandoned(ORDER, 1));
        assertThat(payments.due(Instant.MAX, 10)).isEmpty();
    }

    @Test
    void lets_go_what_is_held_once() {
        authorized();
        var provider = new ScriptedProvider(new NothingKnown(), LET_GO);

        assertThat(voiding(payments, provider).handle(ORDER)).isEqualTo(VoidPaymentResult.VOIDED);
        assertThat(voiding(payments, provider).handle(ORDER)).isEqualTo(VoidPaymentResult.VOIDED);

        assertThat(provider.asked()).containsExactly("find order-1:void", "request order-1:void");
        assertThat(payments.find(ORDER)).contains(new Voided(ORDER, AMOUNT, "auth_1", 3));
        assertThat(payments.journal()).hasSize(2);
    }

    @Test
    void asks_the_provider_when_nobody_knows_how_the_authorisation_ended() {
        payments.store(PaymentIntent.begin(ORDER, AMOUNT));
        var provider = new ScriptedProvider(APPROVED, new NothingKnown(), LET_GO);

        assertThat(voiding(payments, provider).handle(ORDER)).isEqualTo(VoidPaymentResult.VOIDED);

        assertThat(provider.asked())
                .containsExactly("find order-1:authorize", "find order-1:void", "request order-1:void");
        assertThat(payments.journal()).isEmpty();
    }

    @Test
    void refuses_the_late_authorisation_when_the_provider_held_nothing() {
        gives_up_after(new NothingKnown());

        assertThat(payments.due(Instant.MAX, 10)).containsExactly(Doubt.about(AUTHORIZE, NOW));
    }

    @Test
    void has_nothing_to_void_when_the_provider_declined_before_the_crash() {
        gives_up_after(new ProviderAnswer.Declined("card_declined"));

        assertThat(payments.due(Instant.MAX, 10)).isEmpty();
    }

    @Test
    void leaves_everything_as_it_is_while_the_provider_gives_no_answer() {
        payments.store(PaymentIntent.begin(ORDER, AMOUNT));

        assertThatThrownBy(() -> voiding(payments, new ScriptedProvider(new ProviderTimeout()))
                        .handle(ORDER))
                .isInstanceOf(PaymentResultUnknown.class);
        assertThat(payments.find(ORDER)).contains(PENDING);
    }

    @Test
    void finds_out_what_became_of_a_void_whose_answer_was_lost() {
        authorized();
        var provider = new ScriptedProvider(new NothingKnown(), new ProviderTimeout(), LET_GO);

        assertThat(voiding(payments, provider).handle(ORDER)).isEqualTo(VoidPaymentResult.VOIDED);
    }

    @Test
    void reports_what_was_already_taken() {
        authorized();
        payments.store(AUTHORIZED.capture("capt_1"));

        assertThat(voiding(payments, new ScriptedProvider()).handle(ORDER))
                .isEqualTo(VoidPaymentResult.ALREADY_CAPTURED);
        assertThat(payments.find(ORDER)).containsInstanceOf(Captured.class);
    }

    @Test
    void has_nothing_to_void_after_a_decline() {
        payments.store(PaymentIntent.begin(ORDER, AMOUNT));
        payments.store(PENDING.decline("card_declined"));

        assertThat(voiding(payments, new ScriptedProvider()).handle(ORDER))
                .isEqualTo(VoidPaymentResult.NOTHING_TO_VOID);
        assertThat(payments.find(ORDER)).containsInstanceOf(Declined.class);
    }

    @Test
    void calls_somebody_when_the_provider_does_not_let_go() {
        authorized();
        var provider = new ScriptedProvider(new ProviderAnswer.Declined("already_captured"));

        assertThatThrownBy(() -> voiding(payments, provider).handle(ORDER)).isInstanceOf(ProviderRefused.class);
        assertThat(payments.find(ORDER)).contains(AUTHORIZED);
    }

    private void gives_up_after(ProviderAnswer answer) {
        payments.store(PaymentIntent.begin(ORDER, AMOUNT));

        assertThat(voiding(payments, new ScriptedProvider(answer)).handle(ORDER))
                .isEqualTo(VoidPaymentResult.NOTHING_TO_VOID);
        assertThat(payments.find(ORDER)).contains(new Abandoned(ORDER, 2));
    }

    private void authorized() {
        payments.store(PaymentIntent.begin(ORDER, AMOUNT));
        payments.store(PENDING.authorize("auth_1"));
    }
}
