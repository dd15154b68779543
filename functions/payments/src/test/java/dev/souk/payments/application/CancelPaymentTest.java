package dev.souk.payments.application;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.APPROVE;
import static dev.souk.payments.PaymentsFixture.CANCEL;
import static dev.souk.payments.PaymentsFixture.CAPTURE;
import static dev.souk.payments.PaymentsFixture.DECLINE;
import static dev.souk.payments.PaymentsFixture.ORDER;
import static dev.souk.payments.PaymentsFixture.VOID;
import static dev.souk.payments.PaymentsFixture.authorize;
import static dev.souk.payments.PaymentsFixture.cancelling;
import static dev.souk.payments.PaymentsFixture.capture;
import static dev.souk.payments.PaymentsFixture.refunding;
import static dev.souk.payments.PaymentsFixture.simulatedProvider;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.kernel.Money;
import dev.souk.payments.InMemoryPayments;
import dev.souk.payments.domain.AuthorizePaymentResult;
import dev.souk.payments.domain.CapturePaymentResult;
import dev.souk.payments.domain.Captured;
import dev.souk.payments.domain.IntentChange;
import dev.souk.payments.domain.JournalEntry;
import dev.souk.payments.domain.OrderId;
import dev.souk.payments.domain.PaymentIntent;
import dev.souk.payments.domain.PaymentIntent.Abandoned;
import dev.souk.payments.domain.PaymentIntent.Declined;
import dev.souk.payments.domain.PaymentIntent.Voided;
import dev.souk.payments.domain.PaymentToken;
import dev.souk.payments.domain.Posting;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.NothingKnown;
import dev.souk.payments.domain.RefundId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CancelPaymentTest {
    private final InMemoryPayments payments = new InMemoryPayments();
    private final PaymentProvider provider = simulatedProvider();

    @Test
    void refunds_once_what_was_captured() {
        authorize(payments, provider).handle(ORDER, AMOUNT, APPROVE);
        capture(payments, provider).handle(ORDER, null);

        cancel();
        cancel();

        assertThat(standing())
                .isInstanceOfSatisfying(
                        Captured.class,
                        payment -> assertThat(payment.kept().isZero()).isTrue());
        assertThat(provider.find(CANCEL)).isInstanceOf(Approved.class);
        assertThat(payments.journal()).extracting(JournalEntry::kind).endsWith(JournalEntry.Kind.REFUND);
        assertThat(balances().values()).allMatch(balance -> balance == 0);
    }

    @Test
    void lets_go_what_was_only_authorised_and_a_late_capture_takes_nothing() {
        authorize(payments, provider).handle(ORDER, AMOUNT, APPROVE);

        cancel();

        assertThat(standing()).isInstanceOf(Voided.class);
        assertThat(provider.find(CANCEL)).isEqualTo(new NothingKnown());
        assertThat(capture(payments, provider).handle(ORDER, null)).isEqualTo(new CapturePaymentResult.CalledOff());
        assertThat(provider.find(CAPTURE)).isEqualTo(new NothingKnown());
        assertThat(balances().values()).allMatch(balance -> balance == 0);
    }

    @Test
    void refunds_a_capture_that_was_not_written_down_yet() {
        authorize(payments, provider).handle(ORDER, AMOUNT, APPROVE);
        String authorization = standing() instanceof PaymentIntent.Authorized held ? held.authorizationId() : "none";
        provider.capture(CAPTURE, authorization, AMOUNT);

        cancel();

        assertThat(standing())
                .isInstanceOfSatisfying(
                        Captured.class,
                        payment -> assertThat(payment.kept().isZero()).isTrue());
        assertThat(provider.find(VOID)).isEqualTo(new NothingKnown());
        assertThat(capture(payments, provider).handle(ORDER, null)).isEqualTo(new CapturePaymentResult.CalledOff());
        assertThat(balances().values()).allMatch(balance -> balance == 0);
    }

    @Test
    void a_capture_that_meets_a_void_of_the_cancellation_gives_in() {
        authorize(payments, provider).handle(ORDER, AMOUNT, APPROVE);
        String authorization = standing() instanceof PaymentIntent.Authorized held ? held.authorizationId() : "none";
        payments.callOff(ORDER);
        provider.voidAuthorization(VOID, authorization);

        assertThat(capture(payments, provider).handle(ORDER, null)).isEqualTo(new CapturePaymentResult.CalledOff());
    }

    @Test
    void gives_back_only_what_staff_have_not_given_back_before() {
        authorize(payments, provider).handle(ORDER, AMOUNT, APPROVE);
        capture(payments, provider).handle(ORDER, null);
        refunding(payments, provider).handle(ORDER, new RefundId("partly"), new Money(700, "EUR"));

        cancel();

        assertThat(provider.find(CANCEL))
                .isInstanceOfSatisfying(
                        Approved.class,
                        approved -> assertThat(approved.amount()).isEqualTo(new Money(1_300, "EUR")));
        assertThat(balances().values()).allMatch(balance -> balance == 0);
    }

    @Test
    void asks_for_another_refund_when_the_provider_refused_the_one_before() {
        authorize(payments, provider).handle(ORDER, AMOUNT, new PaymentToken("tok_refund_decline"));
        capture(payments, provider).handle(ORDER, null);

        assertThatThrownBy(this::cancel)
                .hasMessage("the provider must do order-1:refund:cancellation, but refused: refund_refused");
        assertThatThrownBy(this::cancel).hasMessageContaining("order-1:refund:cancellation-2");
        assertThat(standing())
                .isInstanceOfSatisfying(
                        Captured.class,
                        payment -> assertThat(payment.refundable()).isEqualTo(AMOUNT));
        assertThat(balances().get("clearing:order-1")).isZero();
    }

    @Test
    void refuses_an_authorisation_that_comes_after_it() {
        cancel();

        assertThat(standing()).isInstanceOf(Abandoned.class);
        assertThat(authorize(payments, provider).handle(ORDER, AMOUNT, APPROVE))
                .isEqualTo(new AuthorizePaymentResult.Refused());
    }

    @Test
    void leaves_a_declined_payment_as_it_is() {
        authorize(payments, provider).handle(ORDER, AMOUNT, DECLINE);

        cancel();

        assertThat(standing()).isInstanceOf(Declined.class);
    }

    @Test
    void a_void_without_a_cancellation_still_is_an_error_to_the_capture() {
        authorize(payments, provider).handle(ORDER, AMOUNT, APPROVE);
        new VoidPayment(payments, provider, () -> {}).handle(ORDER);

        assertThatThrownBy(() -> capture(payments, provider).handle(ORDER, null))
                .hasMessageContaining("it was voided");
    }

    @Test
    void refunds_what_is_taken_between_two_looks_at_the_payment() {
        var reads = new AtomicInteger();
        Payments racing = beforeFinding(() -> {
            if (reads.incrementAndGet() == 2) {
                authorize(payments, provider).handle(ORDER, AMOUNT, APPROVE);
                capture(payments, provider).handle(ORDER, null);
            }
        });

        cancelling(racing, provider).handle(ORDER);

        assertThat(reads).hasValueGreaterThan(1);
        assertThat(standing())
                .isInstanceOfSatisfying(
                        Captured.class,
                        payment -> assertThat(payment.kept().isZero()).isTrue());
        assertThat(balances().values()).allMatch(balance -> balance == 0);
    }

    /** The same payments, where something else happens before each look. */
    private Payments beforeFinding(Runnable meanwhile) {
        return new Payments() {
            @Override
            public Optional<PaymentIntent> find(OrderId order) {
                meanwhile.run();
                return payments.find(order);
            }

            @Override
            public void callOff(OrderId order) {
                payments.callOff(order);
            }

            @Override
            public boolean isCalledOff(OrderId order) {
                return payments.isCalledOff(order);
            }

            @Override
            public StoreResult store(IntentChange change) {
                return payments.store(change);
            }
        };
    }

    private void cancel() {
        cancelling(payments, provider).handle(ORDER);
    }

    private PaymentIntent standing() {
        return payments.find(ORDER).orElseThrow();
    }

    private Map<String, Long> balances() {
        return payments.journal().stream()
                .flatMap(entry -> entry.postings().stream())
                .collect(Collectors.toMap(Posting::account, Posting::amount, Math::addExact));
    }
}
