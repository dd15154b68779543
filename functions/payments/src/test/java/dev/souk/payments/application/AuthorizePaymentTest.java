package dev.souk.payments.application;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.APPROVE;
import static dev.souk.payments.PaymentsFixture.DECLINE;
import static dev.souk.payments.PaymentsFixture.ORDER;
import static dev.souk.payments.PaymentsFixture.TIMEOUT;
import static dev.souk.payments.PaymentsFixture.authorize;
import static dev.souk.payments.PaymentsFixture.simulatedProvider;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.kernel.Money;
import dev.souk.payments.InMemoryPayments;
import dev.souk.payments.ScriptedProvider;
import dev.souk.payments.domain.AuthorizePaymentResult;
import dev.souk.payments.domain.AuthorizePaymentResult.Authorized;
import dev.souk.payments.domain.AuthorizePaymentResult.Declined;
import dev.souk.payments.domain.AuthorizePaymentResult.Refused;
import dev.souk.payments.domain.PaymentIntent;
import dev.souk.payments.domain.PaymentIntent.Pending;
import dev.souk.payments.domain.PaymentToken;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.NothingKnown;
import dev.souk.payments.domain.ProviderAnswer.ProviderTimeout;
import dev.souk.payments.domain.ProviderAnswer.ToQuestion;
import dev.souk.payments.domain.ProviderAnswer.ToRequest;
import dev.souk.payments.domain.ProviderAnswer.ToStatement;
import dev.souk.payments.domain.StepKey;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorizePaymentTest {
    private static final Approved APPROVED = new Approved("auth_1", AMOUNT);

    private final InMemoryPayments payments = new InMemoryPayments();

    @Test
    void holds_the_amount_and_answers_the_same_when_asked_again() {
        AuthorizePayment authorize = authorize(payments, simulatedProvider());

        AuthorizePaymentResult first = authorize.handle(ORDER, AMOUNT, APPROVE);

        assertThat(first).isInstanceOf(Authorized.class);
        assertThat(authorize.handle(ORDER, AMOUNT, APPROVE)).isEqualTo(first);
        assertThat(payments.find(ORDER)).containsInstanceOf(PaymentIntent.Authorized.class);
        assertThat(payments.journal()).hasSize(1);
    }

    @Test
    void stays_declined_whatever_token_comes_next() {
        AuthorizePayment authorize = authorize(payments, simulatedProvider());

        assertThat(authorize.handle(ORDER, AMOUNT, DECLINE)).isEqualTo(new Declined("card_declined"));
        assertThat(authorize.handle(ORDER, AMOUNT, APPROVE)).isEqualTo(new Declined("card_declined"));
        assertThat(payments.journal()).isEmpty();
    }

    @Test
    void finds_out_what_became_of_a_request_whose_answer_was_lost() {
        assertThat(authorize(payments, simulatedProvider()).handle(ORDER, AMOUNT, TIMEOUT))
                .isInstanceOf(Authorized.class);
    }

    @Test
    void asks_what_happened_before_anything_else_after_a_timeout() {
        var provider = new ScriptedProvider(new ProviderTimeout(), APPROVED);

        assertThat(run(provider)).isEqualTo(new Authorized("auth_1"));
        assertThat(provider.asked()).containsExactly("request order-1:authorize", "find order-1:authorize");
    }

    @Test
    void makes_up_no_answer_while_the_provider_gives_none() {
        var silent = new ScriptedProvider(new ProviderTimeout(), new ProviderTimeout());

        assertThatThrownBy(() -> run(silent))
                .isInstanceOf(PaymentResultUnknown.class)
                .hasMessage("the provider must say what became of order-1:authorize, but no answer came in time");
        assertThat(payments.find(ORDER)).contains(new Pending(ORDER, AMOUNT, 1));
    }

    @Test
    void does_not_take_nothing_known_right_after_a_timeout_for_a_no() {
        // The request may still be on its way to the provider.
        var late = new ScriptedProvider(new ProviderTimeout(), new NothingKnown());

        assertThatThrownBy(() -> run(late)).isInstanceOf(PaymentResultUnknown.class);
    }

    @Test
    void asks_first_on_the_next_attempt_and_then_uses_the_same_key() {
        payments.store(PaymentIntent.begin(ORDER, AMOUNT));
        var provider = new ScriptedProvider(new NothingKnown(), APPROVED);

        assertThat(run(provider)).isEqualTo(new Authorized("auth_1"));
        assertThat(provider.asked()).containsExactly("find order-1:authorize", "request order-1:authorize");
    }

    @Test
    void charges_nobody_again_who_was_approved_before_the_crash() {
        payments.store(PaymentIntent.begin(ORDER, AMOUNT));
        var provider = new ScriptedProvider(APPROVED);

        assertThat(run(provider)).isEqualTo(new Authorized("auth_1"));
        assertThat(provider.asked()).containsExactly("find order-1:authorize");
    }

    @Test
    void refuses_what_was_given_up_before() {
        payments.store(PaymentIntent.abandon(ORDER));
        var provider = new ScriptedProvider(new NothingKnown());

        assertThat(run(provider)).isEqualTo(new Refused());
        assertThat(provider.asked()).containsExactly("find order-1:authorize");
    }

    @Test
    void undoes_an_approval_that_was_slower_than_its_own_void() {
        var overtaken = new ScriptedProvider(APPROVED, APPROVED, new NothingKnown(), new Approved("void_1", AMOUNT));
        var slow = new Slow(overtaken, () -> payments.store(new Pending(ORDER, AMOUNT, 1).abandon()));

        assertThat(authorize(payments, slow).handle(ORDER, AMOUNT, APPROVE)).isEqualTo(new Refused());
        assertThat(overtaken.asked())
                .containsExactly(
                        "request order-1:authorize",
                        "find order-1:authorize",
                        "find order-1:void",
                        "request order-1:void");
        assertThat(payments.journal()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1999, EUR", "2001, EUR", "2000, USD"})
    void believes_nothing_of_an_approval_for_another_amount(long amount, String currency) {
        AtomicInteger alarms = new AtomicInteger();
        var provider = new ScriptedProvider(new Approved("auth_1", new Money(amount, currency)));

        assertThatThrownBy(() -> new AuthorizePayment(payments, provider, alarms::incrementAndGet)
                        .handle(ORDER, AMOUNT, APPROVE))
                .isInstanceOf(ProviderDisagrees.class)
                .hasMessage("the provider must answer order-1:authorize with 2000 EUR, got %d %s", amount, currency);

        assertThat(payments.find(ORDER)).containsInstanceOf(Pending.class);
        assertThat(alarms).hasValue(1);
    }

    @Test
    void refuses_another_amount_for_the_same_order() {
        authorize(payments, simulatedProvider()).handle(ORDER, AMOUNT, APPROVE);

        assertThatThrownBy(() -> authorize(payments, simulatedProvider()).handle(ORDER, new Money(1, "EUR"), APPROVE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("order order-1 must ask for the amount it asked for first");
    }

    @Test
    void says_no_token_in_any_failure() {
        var silent = new ScriptedProvider(new ProviderTimeout(), new ProviderTimeout());
        var token = new PaymentToken("tok_secret");

        assertThatThrownBy(() -> authorize(payments, silent).handle(ORDER, AMOUNT, token))
                .asString()
                .doesNotContain("tok_secret");
    }

    private AuthorizePaymentResult run(PaymentProvider provider) {
        return authorize(payments, provider).handle(ORDER, AMOUNT, APPROVE);
    }

    /** Something else happens while the provider authorises. */
    private record Slow(PaymentProvider provider, Runnable meanwhile) implements PaymentProvider {
        @Override
        public ToRequest authorize(StepKey key, Money amount, PaymentToken token) {
            meanwhile.run();
            return provider.authorize(key, amount, token);
        }

        @Override
        public ToRequest capture(StepKey key, String authorizationId, Money amount) {
            return provider.capture(key, authorizationId, amount);
        }

        @Override
        public ToRequest voidAuthorization(StepKey key, String authorizationId) {
            return provider.voidAuthorization(key, authorizationId);
        }

        @Override
        public ToRequest refund(StepKey key, String captureId, Money amount) {
            return provider.refund(key, captureId, amount);
        }

        @Override
        public ToQuestion find(StepKey key) {
            return provider.find(key);
        }

        @Override
        public ToStatement statement(Instant from, Instant to, @Nullable String cursor) {
            return provider.statement(from, to, cursor);
        }
    }
}
