package dev.souk.payments.application;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.AUTHORIZE;
import static dev.souk.payments.PaymentsFixture.CAPTURE;
import static dev.souk.payments.PaymentsFixture.CLOCK;
import static dev.souk.payments.PaymentsFixture.ORDER;
import static dev.souk.payments.PaymentsFixture.VOID;
import static dev.souk.payments.PaymentsFixture.cancelling;
import static dev.souk.payments.PaymentsFixture.capture;
import static dev.souk.payments.PaymentsFixture.voiding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.kernel.Money;
import dev.souk.payments.InMemoryPayments;
import dev.souk.payments.InMemoryProviderLedger;
import dev.souk.payments.PaymentsFixture;
import dev.souk.payments.adapter.provider.SimulatedProvider;
import dev.souk.payments.application.ApplyProviderEvent.Outcome;
import dev.souk.payments.domain.AuthorizePaymentResult;
import dev.souk.payments.domain.AuthorizePaymentResult.Authorized;
import dev.souk.payments.domain.AuthorizePaymentResult.Challenged;
import dev.souk.payments.domain.AuthorizePaymentResult.Declined;
import dev.souk.payments.domain.AuthorizePaymentResult.Refused;
import dev.souk.payments.domain.CapturePaymentResult.Unpayable;
import dev.souk.payments.domain.PaymentIntent;
import dev.souk.payments.domain.PaymentToken;
import dev.souk.payments.domain.ProviderAnswer;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.NothingKnown;
import dev.souk.payments.domain.ProviderAnswer.Settled;
import dev.souk.payments.domain.ProviderEvent;
import dev.souk.payments.domain.StepKey;
import dev.souk.payments.domain.VoidPaymentResult;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A payment that the payer has to confirm, as with 3-D Secure: only legal ways lead out of it. */
class ChallengedPaymentTest {
    private static final PaymentToken TOKEN = new PaymentToken("tok_3ds");

    private final InMemoryPayments payments = new InMemoryPayments();
    private final InMemoryProviderLedger ledger = new InMemoryProviderLedger();
    private final SimulatedProvider provider = new SimulatedProvider(ledger, _ -> {}, CLOCK, UUID::randomUUID);
    private final ApplyProviderEvent events = new ApplyProviderEvent(payments, provider, () -> {}, CLOCK);

    @Test
    void waits_for_the_payer_and_answers_the_same_until_then() {
        AuthorizePaymentResult first = authorize();

        assertThat(first)
                .isInstanceOfSatisfying(
                        Challenged.class,
                        challenge -> assertThat(challenge.url()).startsWith("https://"));
        assertThat(authorize()).isEqualTo(first);
        assertThat(payments.find(ORDER)).containsInstanceOf(PaymentIntent.Challenged.class);
        assertThat(payments.journal()).isEmpty();
        assertThatThrownBy(
                        () -> PaymentsFixture.authorize(payments, provider).handle(ORDER, new Money(1, "EUR"), TOKEN))
                .hasMessageStartingWith("order order-1 must ask for the amount it asked for first");
    }

    @Test
    void is_authorised_once_the_payer_has_confirmed_also_without_any_message() {
        authorize();
        provider.complete(AUTHORIZE, true);

        assertThat(authorize()).isInstanceOf(Authorized.class);
        capture(payments, provider).handle(ORDER, null);
        assertThat(provider.find(CAPTURE)).isInstanceOf(Approved.class);
    }

    @Test
    void is_declined_when_the_payer_would_not() {
        authorize();
        provider.complete(AUTHORIZE, false);
        provider.complete(AUTHORIZE, true);

        assertThat(authorize()).isEqualTo(new Declined("authentication_failed"));
        assertThat(authorize()).isEqualTo(new Declined("authentication_failed"));
    }

    @Test
    void is_settled_by_the_providers_message_and_only_once() {
        authorize();
        provider.complete(AUTHORIZE, true);

        assertThat(hear("evt_2", CAPTURE, new Approved("capt_1", AMOUNT))).isEqualTo(Outcome.TOO_EARLY);
        assertThat(hear("evt_1", AUTHORIZE, approval())).isEqualTo(Outcome.APPLIED);
        assertThat(hear("evt_3", AUTHORIZE, new ProviderAnswer.Declined("authentication_failed")))
                .isEqualTo(Outcome.NOTHING_NEW);
        assertThat(authorize()).isInstanceOf(Authorized.class);
        assertThat(payments.journal()).hasSize(1);
    }

    @Test
    void holds_nothing_after_it_was_given_up_whatever_the_payer_does_then() {
        authorize();

        assertThat(voiding(payments, provider).handle(ORDER)).isEqualTo(VoidPaymentResult.VOIDED);
        provider.complete(AUTHORIZE, true);

        assertThat(ledger.find(AUTHORIZE)).isEmpty();
        assertThat(authorize()).isEqualTo(new Refused());
        assertThat(hear("evt_1", AUTHORIZE, new Approved("auth_1", AMOUNT))).isEqualTo(Outcome.NOTHING_NEW);
    }

    @Test
    void lets_go_what_the_payer_confirmed_just_before_it_was_given_up() {
        authorize();
        provider.complete(AUTHORIZE, true);

        assertThat(voiding(payments, provider).handle(ORDER)).isEqualTo(VoidPaymentResult.VOIDED);

        assertThat(provider.find(VOID)).isInstanceOf(Approved.class);
        assertThat(payments.journal()).isEmpty();
    }

    @Test
    void is_ended_when_its_order_is_called_off() {
        authorize();

        cancelling(payments, provider).handle(ORDER);

        assertThat(payments.find(ORDER)).containsInstanceOf(PaymentIntent.Voided.class);
    }

    @Test
    void is_ended_by_a_void_that_does_not_know_of_it_yet() {
        payments.store(PaymentIntent.begin(ORDER, AMOUNT));
        provider.authorize(AUTHORIZE, AMOUNT, TOKEN);

        assertThat(voiding(payments, provider).handle(ORDER)).isEqualTo(VoidPaymentResult.VOIDED);
        assertThat(provider.find(VOID)).isInstanceOf(Approved.class);
    }

    @Test
    void takes_no_money() {
        authorize();

        assertThat(capture(payments, provider).handle(ORDER, null)).isEqualTo(new Unpayable("authentication_required"));
        assertThat(provider.find(CAPTURE)).isEqualTo(new NothingKnown());
    }

    private Approved approval() {
        return (Approved) provider.find(AUTHORIZE);
    }

    private Outcome hear(String id, StepKey key, Settled answer) {
        return events.handle(new ProviderEvent(id, key, answer));
    }

    private AuthorizePaymentResult authorize() {
        return PaymentsFixture.authorize(payments, provider).handle(ORDER, AMOUNT, TOKEN);
    }
}
