package dev.souk.payments.application;

import static dev.souk.payments.PaymentsFixture.AMOUNT;
import static dev.souk.payments.PaymentsFixture.NOW;
import static dev.souk.payments.PaymentsFixture.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.souk.kernel.Money;
import dev.souk.payments.PaymentsFixture;
import dev.souk.payments.adapter.provider.SimulatedProvider;
import dev.souk.payments.application.StoreResult.Overtaken;
import dev.souk.payments.application.StoreResult.Stored;
import dev.souk.payments.domain.Captured;
import dev.souk.payments.domain.IntentChange;
import dev.souk.payments.domain.OrderId;
import dev.souk.payments.domain.PaymentIntent;
import dev.souk.payments.domain.PaymentIntent.Authorized;
import dev.souk.payments.domain.PaymentIntent.Pending;
import dev.souk.payments.domain.Refund;
import dev.souk.payments.domain.RefundId;
import dev.souk.payments.domain.RefundPaymentResult;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of payments keeps to. */
public abstract class PaymentsContract {
    private static final Pending PENDING = new Pending(ORDER, AMOUNT, 1);
    private static final Authorized AUTHORIZED = new Authorized(ORDER, AMOUNT, "auth_1", 2);

    private static final Captured CAPTURED = new Captured(ORDER, AMOUNT, "auth_1", "capt_1", List.of(), 3);

    private static final Pending LAPSED = new Pending(ORDER, AMOUNT, 2, 3);
    private static final RefundId PART = new RefundId("part");

    /** An empty store. */
    protected abstract Payments empty();

    @Test
    void knows_nothing_of_an_order_that_never_came() {
        assertThat(empty().find(ORDER)).isEmpty();
    }

    @Test
    void keeps_the_first_word_on_an_order() {
        Payments payments = empty();

        assertThat(payments.store(PaymentIntent.begin(ORDER, AMOUNT))).isEqualTo(new Stored());
        assertThat(payments.store(PaymentIntent.abandon(ORDER))).isEqualTo(new Overtaken(PENDING));

        assertThat(payments.find(ORDER)).contains(PENDING);
    }

    @Test
    void remembers_every_state_as_it_was() {
        remembers(PaymentIntent.begin(ORDER, AMOUNT));
        remembers(PaymentIntent.abandon(ORDER));
        remembers(PaymentIntent.begin(ORDER, AMOUNT), PENDING.authorize("auth_1"));
        remembers(PaymentIntent.begin(ORDER, AMOUNT), PENDING.decline("card_declined"));
        remembers(PaymentIntent.begin(ORDER, AMOUNT), PENDING.voidUnrecorded("auth_1"));
        remembers(PaymentIntent.begin(ORDER, AMOUNT), PENDING.abandon());
        remembers(PaymentIntent.begin(ORDER, AMOUNT), PENDING.challenge("auth_1", "https://provider.example/1"));
        remembers(PaymentIntent.begin(ORDER, AMOUNT), PENDING.authorize("auth_1"), AUTHORIZED.capture("capt_1"));
        remembers(PaymentIntent.begin(ORDER, AMOUNT), PENDING.authorize("auth_1"), AUTHORIZED.letGo());
        remembers(
                PaymentIntent.begin(ORDER, AMOUNT),
                PENDING.authorize("auth_1"),
                AUTHORIZED.lapse(),
                LAPSED.authorize("a2"));
    }

    @Test
    void remembers_every_refund_as_it_was() {
        Captured asked = captured(CAPTURED.requestRefund(PART, new Money(700, "EUR"), NOW));
        Refund first = asked.refunds().getFirst();
        Captured done = captured(asked.refundSucceeded(first, "refd_1"));
        Captured again = captured(done.requestRefund(new RefundId("rest"), new Money(1_300, "EUR"), NOW));
        remembers(
                PaymentIntent.begin(ORDER, AMOUNT),
                PENDING.authorize("auth_1"),
                AUTHORIZED.capture("capt_1"),
                CAPTURED.requestRefund(PART, new Money(700, "EUR"), NOW),
                asked.refundSucceeded(first, "refd_1"),
                done.requestRefund(new RefundId("rest"), new Money(1_300, "EUR"), NOW),
                again.refundFailed(again.refunds().getLast(), "insufficient_balance"));
    }

    /** Sixteen members of staff at once, each with a refund of 300 of 2000: six fit. */
    @Test
    void lets_racing_refunds_take_no_more_than_the_capture() throws InterruptedException {
        Payments payments = empty();
        SimulatedProvider provider = PaymentsFixture.simulatedProvider();
        PaymentsFixture.authorize(payments, provider).handle(ORDER, AMOUNT, PaymentsFixture.APPROVE);
        PaymentsFixture.capture(payments, provider).handle(ORDER, null);
        List<Callable<RefundPaymentResult>> calls = IntStream.range(0, 16)
                .mapToObj(number -> (Callable<RefundPaymentResult>) () -> PaymentsFixture.refunding(payments, provider)
                        .handle(ORDER, new RefundId("refund-" + number), new Money(300, "EUR")))
                .toList();

        List<RefundPaymentResult> results;
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            results = threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }

        assertThat(results)
                .filteredOn(RefundPaymentResult.Settled.class::isInstance)
                .hasSize(6);
        assertThat(results)
                .filteredOn(result -> !(result instanceof RefundPaymentResult.Settled))
                .hasSize(10)
                .allMatch(RefundPaymentResult.TooMuch.class::isInstance);
        assertThat(payments.find(ORDER))
                .hasValueSatisfying(
                        payment -> assertThat(((Captured) payment).kept()).isEqualTo(new Money(200, "EUR")));
    }

    private static Captured captured(IntentChange change) {
        return (Captured) change.next();
    }

    @Test
    void remembers_that_an_order_was_called_off_whatever_its_payment() {
        Payments payments = empty();
        payments.callOff(ORDER);
        payments.callOff(ORDER);

        assertThat(payments.isCalledOff(ORDER)).isTrue();
        assertThat(payments.isCalledOff(new OrderId("order-2"))).isFalse();
        assertThat(payments.find(ORDER)).isEmpty();
    }

    @Test
    void lets_only_one_of_two_changes_follow_a_version() {
        Payments payments = empty();
        payments.store(PaymentIntent.begin(ORDER, AMOUNT));
        payments.store(PENDING.authorize("auth_1"));

        assertThat(payments.store(PENDING.abandon())).isEqualTo(new Overtaken(AUTHORIZED));
        assertThat(payments.store(AUTHORIZED.capture("capt_1"))).isEqualTo(new Stored());
        assertThat(payments.store(AUTHORIZED.letGo()))
                .isEqualTo(new Overtaken(AUTHORIZED.capture("capt_1").next()));
    }

    @Test
    void refuses_a_change_to_what_does_not_exist() {
        Payments payments = empty();

        assertThatThrownBy(() -> payments.store(PENDING.decline("card_declined")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> payments.store(AUTHORIZED.capture("capt_1")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(payments.find(ORDER)).isEmpty();
    }

    private void remembers(IntentChange... changes) {
        Payments payments = empty();
        for (IntentChange change : changes) {
            assertThat(payments.store(change)).isEqualTo(new Stored());
            assertThat(payments.find(ORDER)).contains(change.next());
        }
    }
}
