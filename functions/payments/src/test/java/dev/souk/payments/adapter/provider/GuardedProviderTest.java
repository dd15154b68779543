package dev.souk.payments.adapter.provider;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.APPROVE;
import static dev.souk.payments.PaymentsFixture.NOW;
import static dev.souk.payments.PaymentsFixture.ORDER;
import static dev.souk.payments.PaymentsFixture.authorize;
import static dev.souk.payments.PaymentsFixture.simulatedProvider;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.payments.InMemoryPayments;
import dev.souk.payments.InMemoryProviderLedger;
import dev.souk.payments.application.PaymentProvider;
import dev.souk.payments.application.PaymentProviderContract;
import dev.souk.payments.application.PaymentProviderUnavailable;
import dev.souk.payments.domain.AuthorizePaymentResult;
import dev.souk.payments.domain.OrderId;
import dev.souk.payments.domain.PaymentToken;
import dev.souk.payments.domain.ProviderAnswer;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.ProviderTimeout;
import dev.souk.payments.domain.ProviderAnswer.Unavailable;
import dev.souk.payments.domain.StepKey;
import dev.souk.payments.domain.StepKey.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A breaker keeps every promise of the provider behind it, until that is down. */
class GuardedProviderTest extends PaymentProviderContract {
    private static final PaymentToken DOWN = new PaymentToken("tok_500");

    private final AtomicInteger degraded = new AtomicInteger();
    private Instant now = NOW;
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final InMemoryProviderLedger ledger = new InMemoryProviderLedger();
    private final PaymentProvider provider = new GuardedProvider(
            new SimulatedProvider(ledger, _ -> {}, clock, UUID::randomUUID), clock, degraded::incrementAndGet);

    @Override
    protected PaymentProvider fresh() {
        return new GuardedProvider(simulatedProvider(), clock, () -> {});
    }

    @Test
    void a_provider_that_keeps_failing_is_left_alone_for_a_while() {
        for (int call = 0; call < GuardedProvider.WINDOW_CALLS; call++) {
            assertThat(ask(call, DOWN)).isEqualTo(new ProviderTimeout());
        }

        assertThat(ask(100, APPROVE)).isEqualTo(new Unavailable());
        assertThat(provider.find(key(100))).isEqualTo(new Unavailable());
        assertThat(ledger.find(key(100))).isEmpty();
        assertThat(degraded).hasValue(1);
    }

    @Test
    void a_provider_that_is_back_is_asked_again() {
        tripped();
        now = now.plus(GuardedProvider.OPEN).plusMillis(1);

        for (int call = 0; call < 5; call++) {
            assertThat(ask(200 + call, APPROVE)).isInstanceOf(Approved.class);
        }
        assertThat(degraded).hasValue(1);
    }

    @Test
    void a_provider_that_is_still_down_is_left_alone_again() {
        tripped();
        now = now.plus(GuardedProvider.OPEN).plusMillis(1);

        for (int call = 0; call < GuardedProvider.TRIAL_CALLS; call++) {
            assertThat(ask(300 + call, DOWN)).isEqualTo(new ProviderTimeout());
        }

        assertThat(ask(400, APPROVE)).isEqualTo(new Unavailable());
        assertThat(degraded).hasValue(2);
    }

    @Test
    void declined_cards_are_no_failure_of_the_provider() {
        for (int call = 0; call < 3 * GuardedProvider.WINDOW_CALLS; call++) {
            ask(call, new PaymentToken("tok_decline"));
        }

        assertThat(ask(100, APPROVE)).isInstanceOf(Approved.class);
        assertThat(degraded).hasValue(0);
    }

    @Test
    void an_order_waits_for_the_provider_and_is_paid_once_it_is_back() {
        var payments = new InMemoryPayments();
        tripped();

        assertThatThrownBy(() -> authorize(payments, provider).handle(ORDER, AMOUNT, APPROVE))
                .isInstanceOf(PaymentProviderUnavailable.class);
        now = now.plus(Duration.ofMinutes(1));

        assertThat(authorize(payments, provider).handle(ORDER, AMOUNT, APPROVE))
                .isInstanceOf(AuthorizePaymentResult.Authorized.class);
    }

    private void tripped() {
        for (int call = 0; call < GuardedProvider.WINDOW_CALLS; call++) {
            ask(call, DOWN);
        }
    }

    private ProviderAnswer ask(int order, PaymentToken token) {
        return provider.authorize(key(order), AMOUNT, token);
    }

    private static StepKey key(int order) {
        return new StepKey(new OrderId("guarded-" + order), Step.AUTHORIZE);
    }
}
