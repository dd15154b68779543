package dev.souk.payments.application;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.APPROVE;
import static dev.souk.payments.PaymentsFixture.AUTHORIZE;
import static dev.souk.payments.PaymentsFixture.CAPTURE;
import static dev.souk.payments.PaymentsFixture.NOW;
import static dev.souk.payments.PaymentsFixture.ORDER;
import static dev.souk.payments.PaymentsFixture.VOID;
import static dev.souk.payments.PaymentsFixture.authorize;
import static dev.souk.payments.PaymentsFixture.capture;
import static dev.souk.payments.PaymentsFixture.refunding;
import static dev.souk.payments.PaymentsFixture.simulatedProvider;
import static dev.souk.payments.PaymentsFixture.voiding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.kernel.Money;
import dev.souk.payments.InMemoryPayments;
import dev.souk.payments.InMemoryProviderEvents;
import dev.souk.payments.domain.AuthorizePaymentResult;
import dev.souk.payments.domain.Captured;
import dev.souk.payments.domain.PaymentIntent;
import dev.souk.payments.domain.PaymentToken;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.Declined;
import dev.souk.payments.domain.ProviderAnswer.Settled;
import dev.souk.payments.domain.ProviderEvent;
import dev.souk.payments.domain.Refund;
import dev.souk.payments.domain.RefundId;
import dev.souk.payments.domain.StepKey;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What the provider tells late, twice, too early, or about something else than it was asked. */
class ReceiveProviderEventTest {
    private static final RefundId PART = new RefundId("part");

    private final InMemoryPayments payments = new InMemoryPayments();
    private final InMemoryProviderEvents events = new InMemoryProviderEvents();
    private final PaymentProvider provider = simulatedProvider();
    private final AtomicInteger alarms = new AtomicInteger();
    private Instant now = NOW;
    private final ReceiveProviderEvent receive = new ReceiveProviderEvent(
            events,
            new ApplyProviderEvent(
                    payments, provider, alarms::incrementAndGet, ((InstantSource) () -> now).withZone(ZoneOffset.UTC)),
            alarms::incrementAndGet,
            ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @Test
    void an_approval_that_comes_before_the_reply_is_the_approval() {
        payments.store(PaymentIntent.begin(ORDER, AMOUNT));

        hear("evt_1", AUTHORIZE, new Approved("auth_1", AMOUNT));

        assertThat(standing()).isInstanceOf(PaymentIntent.Authorized.class);
        assertThat(authorize(payments, provider).handle(ORDER, AMOUNT, APPROVE))
                .isEqualTo(new AuthorizePaymentResult.Authorized("auth_1"));
    }

    @Test
    void an_event_counts_once() {
        payments.store(PaymentIntent.begin(ORDER, AMOUNT));
        hear("evt_1", AUTHORIZE, new Approved("auth_1", AMOUNT));

        hear("evt_1", AUTHORIZE, new Declined("card_declined"));
        hear("evt_2", AUTHORIZE, new Declined("card_declined"));

        assertThat(standing()).isInstanceOf(PaymentIntent.Authorized.class);
        assertThat(payments.journal()).hasSize(1);
    }

    @Test
    void what_tells_of_an_order_not_known_yet_waits_for_it() {
        hear("evt_1", AUTHORIZE, new Approved("auth_1", AMOUNT));
        assertThat(receive.resume()).isOne();
        assertThat(payments.find(ORDER)).isEmpty();

        payments.store(PaymentIntent.begin(ORDER, AMOUNT));

        assertThat(receive.resume()).isZero();
        assertThat(standing()).isInstanceOf(PaymentIntent.Authorized.class);
    }

    @Test
    void events_in_the_wrong_order_end_where_they_should() {
        payments.store(PaymentIntent.begin(ORDER, AMOUNT));
        hear("evt_2", CAPTURE, new Approved("capt_1", AMOUNT));
        assertThat(standing()).isInstanceOf(PaymentIntent.Pending.class);

        hear("evt_1", AUTHORIZE, new Approved("auth_1", AMOUNT));
        receive.resume();

        assertThat(standing()).isInstanceOf(Captured.class);
    }

    @Test
    void late_words_change_nothing_that_is_over() {
        authorize(payments, provider).handle(ORDER, AMOUNT, APPROVE);
        capture(payments, provider).handle(ORDER, null);
        PaymentIntent captured = standing();

        hear("evt_1", AUTHORIZE, new Approved("auth_1", AMOUNT));
        hear("evt_2", AUTHORIZE, new Declined("card_declined"));
        hear("evt_3", CAPTURE, new Declined("authorization_voided"));
        hear("evt_4", VOID, new Approved("void_1", AMOUNT));

        assertThat(standing()).isEqualTo(captured);
        assertThat(events.parked()).isEmpty();
    }

    @Test
    void an_approval_after_the_order_was_given_up_is_let_go() {
        provider.authorize(AUTHORIZE, AMOUNT, APPROVE);
        payments.store(PaymentIntent.abandon(ORDER));

        hear("evt_1", AUTHORIZE, new Approved("auth_1", AMOUNT));

        assertThat(provider.find(VOID)).isInstanceOf(Approved.class);
    }

    @Test
    void a_void_by_the_provider_lets_the_amount_go() {
        authorize(payments, provider).handle(ORDER, AMOUNT, APPROVE);

        hear("evt_1", VOID, new Approved("void_1", AMOUNT));

        assertThat(standing()).isInstanceOf(PaymentIntent.Voided.class);
        voiding(payments, provider).handle(ORDER);
        assertThat(payments.journal().stream()
                        .flatMap(entry -> entry.postings().stream())
                        .filter(posting -> posting.account().startsWith("clearing"))
                        .mapToLong(posting -> posting.amount()))
                .containsExactly(2_000L, -2_000L);
    }

    @Test
    void a_refund_whose_answer_was_lost_is_finished_by_the_event() {
        authorize(payments, provider).handle(ORDER, AMOUNT, new PaymentToken("tok_refund_500"));
        capture(payments, provider).handle(ORDER, null);
        assertThatThrownBy(() -> refunding(payments, provider).handle(ORDER, PART, new Money(700, "EUR")))
                .isInstanceOf(PaymentResultUnknown.class);

        hear("evt_1", StepKey.refund(ORDER, PART), new Approved("refd_1", new Money(700, "EUR")));

        assertThat(((Captured) standing()).kept()).isEqualTo(new Money(1_300, "EUR"));
        hear("evt_2", StepKey.refund(ORDER, PART), new Declined("too_late"));
        assertThat(((Captured) standing()).refunds()).noneMatch(Refund::isOpen);
    }

    @Test
    void another_amount_than_was_asked_for_is_not_believed_and_calls_somebody() {
        payments.store(PaymentIntent.begin(ORDER, AMOUNT));

        hear("evt_1", AUTHORIZE, new Approved("auth_1", new Money(2_001, "EUR")));

        assertThat(standing()).isInstanceOf(PaymentIntent.Pending.class);
        assertThat(alarms).hasValue(1);
        assertThat(events.parked()).isEmpty();
    }

    @Test
    void a_refund_that_nobody_here_asked_for_calls_somebody_after_three_days() {
        authorize(payments, provider).handle(ORDER, AMOUNT, APPROVE);
        capture(payments, provider).handle(ORDER, null);
        hear("evt_1", StepKey.refund(ORDER, PART), new Approved("refd_1", new Money(700, "EUR")));
        assertThat(receive.resume()).isOne();

        now = NOW.plus(Duration.ofDays(4));

        assertThat(receive.resume()).isZero();
        assertThat(alarms).hasValue(1);
        assertThat(((Captured) standing()).kept()).isEqualTo(AMOUNT);
    }

    private void hear(String id, StepKey key, Settled answer) {
        receive.handle(new ProviderEvent(id, key, answer));
    }

    private PaymentIntent standing() {
        return payments.find(ORDER).orElseThrow();
    }
}
