package dev.souk.payments.application;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.APPROVE;
import static dev.souk.payments.PaymentsFixture.ORDER;
import static dev.souk.payments.PaymentsFixture.authorize;
import static dev.souk.payments.PaymentsFixture.capture;
import static dev.souk.payments.PaymentsFixture.refunding;
import static dev.souk.payments.PaymentsFixture.simulatedProvider;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.kernel.Money;
import dev.souk.payments.InMemoryPayments;
import dev.souk.payments.ScriptedProvider;
import dev.souk.payments.domain.Captured;
import dev.souk.payments.domain.JournalEntry;
import dev.souk.payments.domain.PaymentToken;
import dev.souk.payments.domain.ProviderAnswer;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.NothingKnown;
import dev.souk.payments.domain.ProviderAnswer.ProviderTimeout;
import dev.souk.payments.domain.ProviderAnswer.Unavailable;
import dev.souk.payments.domain.Refund;
import dev.souk.payments.domain.Refund.Outcome;
import dev.souk.payments.domain.RefundId;
import dev.souk.payments.domain.RefundPaymentResult;
import dev.souk.payments.domain.RefundPaymentResult.NothingCaptured;
import dev.souk.payments.domain.RefundPaymentResult.OtherAmount;
import dev.souk.payments.domain.RefundPaymentResult.TooMany;
import dev.souk.payments.domain.RefundPaymentResult.TooMuch;
import org.junit.jupiter.api.Test;

class RefundPaymentTest {
    private static final RefundId FIRST = new RefundId("first");
    private static final RefundId SECOND = new RefundId("second");

    private final InMemoryPayments payments = new InMemoryPayments();
    private final PaymentProvider provider = simulatedProvider();

    @Test
    void gives_back_in_parts_until_nothing_is_left() {
        paid(APPROVE);

        assertThat(refund(FIRST, 700)).isInstanceOf(RefundPaymentResult.Settled.class);
        assertThat(standing().kept()).isEqualTo(euros(1_300));
        assertThat(refund(SECOND, 1_301)).isEqualTo(new TooMuch(euros(1_300)));
        refund(SECOND, 1_300);

        assertThat(standing().kept().isZero()).isTrue();
        assertThat(refund(new RefundId("third"), 1)).isEqualTo(new TooMuch(euros(0)));
        assertThat(payments.journal())
                .extracting(JournalEntry::kind)
                .containsExactly(
                        JournalEntry.Kind.AUTHORIZATION,
                        JournalEntry.Kind.CAPTURE,
                        JournalEntry.Kind.REFUND_REQUEST,
                        JournalEntry.Kind.REFUND,
                        JournalEntry.Kind.REFUND_REQUEST,
                        JournalEntry.Kind.REFUND);
    }

    @Test
    void means_the_same_refund_by_the_same_id() {
        paid(APPROVE);

        RefundPaymentResult first = refund(FIRST, 700);

        assertThat(refund(FIRST, 700)).isEqualTo(first);
        assertThat(refund(FIRST, 800)).isEqualTo(new OtherAmount());
        assertThat(standing().refunds()).hasSize(1);
    }

    @Test
    void gives_nothing_back_that_was_never_taken() {
        assertThat(refund(FIRST, 700)).isEqualTo(new NothingCaptured());
        authorize(payments, provider).handle(ORDER, AMOUNT, APPROVE);
        assertThat(refund(FIRST, 700)).isEqualTo(new NothingCaptured());
    }

    @Test
    void gives_nothing_back_in_another_currency() {
        paid(APPROVE);

        assertThat(refunding(payments, provider).handle(ORDER, FIRST, new Money(1, "USD")))
                .isEqualTo(new TooMuch(AMOUNT));
    }

    @Test
    void frees_what_the_provider_refused_to_give_back() {
        paid(new PaymentToken("tok_refund_decline"));

        assertThat(refund(FIRST, 700))
                .isInstanceOfSatisfying(
                        RefundPaymentResult.Settled.class,
                        settled ->
                                assertThat(settled.refund().outcome()).isEqualTo(new Outcome.Failed("refund_refused")));
        assertThat(standing().refundable()).isEqualTo(AMOUNT);
        assertThat(payments.journal()).extracting(JournalEntry::kind).endsWith(JournalEntry.Kind.REFUND_FAILURE);
    }

    @Test
    void keeps_a_refund_in_mind_whose_answer_is_unknown_and_finds_out_when_asked_again() {
        paid(APPROVE);
        var silent = new ScriptedProvider(new NothingKnown(), new ProviderTimeout(), new NothingKnown());

        assertThatThrownBy(() -> refunding(payments, silent).handle(ORDER, FIRST, euros(700)))
                .isInstanceOf(PaymentResultUnknown.class);
        assertThat(standing().refundable()).isEqualTo(euros(1_300));
        assertThat(standing().refunds()).singleElement().matches(Refund::isOpen);

        var found = new ScriptedProvider(new Approved("refd_1", euros(700)));
        refunding(payments, found).handle(ORDER, FIRST, euros(700));
        assertThat(found.asked()).containsExactly("find order-1:refund:first");
        assertThat(standing().kept()).isEqualTo(euros(1_300));
    }

    @Test
    void asks_nothing_of_a_provider_that_takes_no_requests() {
        paid(APPROVE);

        assertThatThrownBy(() -> refunding(payments, new ScriptedProvider(new NothingKnown(), new Unavailable()))
                        .handle(ORDER, FIRST, euros(700)))
                .isInstanceOf(PaymentProviderUnavailable.class);
    }

    @Test
    void believes_nothing_of_a_refund_of_another_amount() {
        paid(APPROVE);
        ProviderAnswer other = new Approved("refd_1", euros(701));

        assertThatThrownBy(
                        () -> refunding(payments, new ScriptedProvider(other)).handle(ORDER, FIRST, euros(700)))
                .isInstanceOf(ProviderDisagrees.class);
        assertThat(standing().refunds()).singleElement().matches(Refund::isOpen);
    }

    @Test
    void has_an_end() {
        paid(APPROVE);
        for (int number = 0; number < Captured.MAX_REFUNDS; number++) {
            refund(new RefundId("refund-" + number), 1);
        }

        assertThat(refund(FIRST, 1)).isEqualTo(new TooMany());
    }

    private void paid(PaymentToken token) {
        authorize(payments, provider).handle(ORDER, AMOUNT, token);
        capture(payments, provider).handle(ORDER, null);
    }

    private RefundPaymentResult refund(RefundId id, long amount) {
        return refunding(payments, provider).handle(ORDER, id, euros(amount));
    }

    private Captured standing() {
        return (Captured) payments.find(ORDER).orElseThrow();
    }

    private static Money euros(long cents) {
        return new Money(cents, "EUR");
    }
}
