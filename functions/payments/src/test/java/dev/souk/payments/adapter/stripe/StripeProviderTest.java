package dev.souk.payments.adapter.stripe;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.AUTHORIZE;
import static dev.souk.payments.PaymentsFixture.CAPTURE;
import static dev.souk.payments.PaymentsFixture.NOW;
import static dev.souk.payments.PaymentsFixture.ORDER;
import static dev.souk.payments.PaymentsFixture.authorize;
import static dev.souk.payments.PaymentsFixture.cancelling;
import static dev.souk.payments.PaymentsFixture.capture;
import static dev.souk.payments.PaymentsFixture.refunding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.souk.kernel.Money;
import dev.souk.payments.InMemoryPayments;
import dev.souk.payments.adapter.stripe.StripeDouble.Trouble;
import dev.souk.payments.application.PaymentProvider;
import dev.souk.payments.application.PaymentProviderContract;
import dev.souk.payments.domain.CapturePaymentResult.Taken;
import dev.souk.payments.domain.Captured;
import dev.souk.payments.domain.PaymentToken;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.Challenge;
import dev.souk.payments.domain.ProviderAnswer.Declined;
import dev.souk.payments.domain.ProviderAnswer.NothingKnown;
import dev.souk.payments.domain.ProviderAnswer.ProviderTimeout;
import dev.souk.payments.domain.ProviderAnswer.Unavailable;
import dev.souk.payments.domain.RefundId;
import dev.souk.payments.domain.Statement;
import dev.souk.payments.domain.StatementLine.Payment;
import dev.souk.payments.domain.StatementLine.Refunded;
import dev.souk.payments.domain.StatementLine.State;
import dev.souk.payments.domain.StepKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The adapter against a double of Stripe's API, over HTTP on the loopback interface. */
class StripeProviderTest extends PaymentProviderContract {
    private final StripeDouble stripe = StripeDouble.start();
    private final PaymentProvider provider =
            new StripeProvider(() -> StripeClients.of("sk_test_double", stripe.url()), "https://shop.example/paid");

    @AfterEach
    void stop() {
        stripe.close();
    }

    @Override
    protected PaymentProvider fresh() {
        return provider;
    }

    @Override
    protected PaymentToken approve() {
        return new PaymentToken("pm_card_visa");
    }

    @Override
    protected PaymentToken decline() {
        return new PaymentToken("pm_card_visa_chargeDeclinedInsufficientFunds");
    }

    @Test
    void finds_out_what_became_of_a_request_whose_answer_was_lost() {
        stripe.next(Trouble.SERVER_ERROR_AFTER);

        assertThat(provider.authorize(AUTHORIZE, AMOUNT, approve())).isEqualTo(new ProviderTimeout());

        assertThat(provider.find(AUTHORIZE)).isInstanceOf(Approved.class);
        assertThat(stripe.books().intents()).hasSize(1);
    }

    /** The JDK's client sends a request again by itself when the connection breaks; the key makes that harmless. */
    @Test
    void holds_once_when_the_connection_breaks_after_the_effect() {
        stripe.next(Trouble.CONNECTION_LOST_AFTER);

        provider.authorize(AUTHORIZE, AMOUNT, approve());

        assertThat(provider.authorize(AUTHORIZE, AMOUNT, approve())).isEqualTo(provider.find(AUTHORIZE));
        assertThat(stripe.books().intents()).hasSize(1);
    }

    @Test
    void tells_a_request_that_was_turned_away_from_one_that_may_have_been_heard() {
        stripe.next(Trouble.TOO_MANY_REQUESTS);
        assertThat(provider.authorize(AUTHORIZE, AMOUNT, approve())).isEqualTo(new Unavailable());

        stripe.next(Trouble.SERVER_ERROR_BEFORE);
        assertThat(provider.authorize(AUTHORIZE, AMOUNT, approve())).isEqualTo(new ProviderTimeout());
        assertThat(provider.find(AUTHORIZE)).isEqualTo(new NothingKnown());
    }

    @Test
    void holds_by_hand_and_says_whose_order_it_is() {
        provider.authorize(AUTHORIZE, AMOUNT, approve());

        assertThat(stripe.books().intents()).singleElement().satisfies(intent -> {
            assertThat(intent.path("capture_method").asText()).isEqualTo("manual");
            assertThat(intent.path("currency").asText()).isEqualTo("eur");
            assertThat(intent.at("/metadata/souk_order").asText()).isEqualTo("order-1");
            assertThat(intent.at("/metadata/souk_key").asText()).isEqualTo("order-1:authorize");
        });
    }

    @Test
    void states_a_refund_that_somebody_made_in_the_dashboard_by_the_order_that_it_belongs_to() {
        provider.capture(CAPTURE, ((Approved) provider.authorize(AUTHORIZE, AMOUNT, approve())).reference(), AMOUNT);
        stripe.books().refundByHand("pi_1", 300);

        assertThat(((Statement) provider.statement(NOW, NOW.plusSeconds(1), "refunds:")).lines())
                .containsExactly(new Refunded(
                        StepKey.refund(ORDER, new RefundId("console-re_1")),
                        "re_1",
                        new Money(300, "EUR"),
                        false,
                        NOW));
    }

    @Test
    void states_that_a_hold_ran_out_and_that_a_payer_has_not_confirmed() {
        provider.authorize(AUTHORIZE, AMOUNT, approve());
        provider.authorize(
                StepKey.of(ORDER, StepKey.Step.AUTHORIZE, 2), AMOUNT, new PaymentToken("pm_card_threeDSecureRequired"));
        stripe.books().expire("pi_1");

        assertThat(((Statement) provider.statement(NOW, NOW.plusSeconds(1), null)).lines())
                .extracting(line -> ((Payment) line).state())
                .containsExactly(State.UNDECIDED, State.EXPIRED);
    }

    @Test
    void knows_a_hold_that_ran_out() {
        String intent = ((Approved) provider.authorize(AUTHORIZE, AMOUNT, approve())).reference();
        stripe.books().expire(intent);

        assertThat(provider.capture(CAPTURE, intent, AMOUNT)).isEqualTo(new Declined(Declined.EXPIRED));
    }

    @Test
    void pays_an_order_again_whose_hold_ran_out_and_gives_it_all_back() {
        var payments = new InMemoryPayments();
        authorize(payments, provider).handle(ORDER, AMOUNT, approve());
        stripe.books().expire("pi_1");

        assertThat(capture(payments, provider).handle(ORDER, approve())).isEqualTo(new Taken("pi_2"));
        refunding(payments, provider).handle(ORDER, new RefundId("part"), new Money(700, "EUR"));
        cancelling(payments, provider).handle(ORDER);

        assertThat(payments.find(ORDER))
                .hasValueSatisfying(payment ->
                        assertThat(((Captured) payment).kept().isZero()).isTrue());
    }

    @Test
    void sends_the_payer_to_the_challenge_and_knows_what_became_of_it() {
        var challenged = provider.authorize(AUTHORIZE, AMOUNT, new PaymentToken("pm_card_threeDSecureRequired"));

        assertThat(challenged).isEqualTo(new Challenge("pi_1", "https://hooks.stripe.com/3d_secure_2/1"));
        assertThat(provider.find(AUTHORIZE)).isEqualTo(challenged);
        assertThat(provider.find(CAPTURE)).isEqualTo(new NothingKnown());
        stripe.books().confirm("pi_1");

        assertThat(provider.find(AUTHORIZE)).isEqualTo(new Approved("pi_1", AMOUNT));
    }

    @Test
    void declines_what_the_payer_would_have_to_confirm_when_there_is_no_page_to_come_back_to() {
        var alone = new StripeProvider(() -> StripeClients.of("sk_test_double", stripe.url()), null);

        assertThat(alone.authorize(AUTHORIZE, AMOUNT, new PaymentToken("pm_card_threeDSecureRequired")))
                .isEqualTo(new Declined("authentication_required"));
    }
}
