package dev.souk.payments.application;

import dev.souk.kernel.Money;
import dev.souk.payments.application.StoreResult.Overtaken;
import dev.souk.payments.application.StoreResult.Stored;
import dev.souk.payments.domain.Captured;
import dev.souk.payments.domain.IntentChange;
import dev.souk.payments.domain.OrderId;
import dev.souk.payments.domain.PaymentIntent;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.Declined;
import dev.souk.payments.domain.ProviderAnswer.Settled;
import dev.souk.payments.domain.Refund;
import dev.souk.payments.domain.RefundId;
import dev.souk.payments.domain.RefundPaymentResult;
import dev.souk.payments.domain.RefundPaymentResult.NothingCaptured;
import dev.souk.payments.domain.RefundPaymentResult.OtherAmount;
import dev.souk.payments.domain.RefundPaymentResult.TooMany;
import dev.souk.payments.domain.RefundPaymentResult.TooMuch;
import dev.souk.payments.domain.StepKey;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * Gives some or all of a captured amount back: once per refund id, and never more than was taken. What is asked for is
 * written down before the provider hears of it, so a second refund at the same time finds less to give back.
 */
public final class RefundPayment {
    private final Payments payments;
    private final PaymentProvider provider;
    private final Clock clock;
    private final ProviderDialogue dialogue;

    public RefundPayment(Payments payments, PaymentProvider provider, Alarms alarms, Clock clock) {
        this.payments = payments;
        this.provider = provider;
        this.clock = clock;
        this.dialogue = new ProviderDialogue(provider, alarms);
    }

    /**
     * @throws PaymentResultUnknown while the provider does not say what became of the request: call again, with the same id
     * @throws PaymentProviderUnavailable when it takes no requests now: call again, with the same id
     * @throws ProviderDisagrees when the provider gave another amount back; it is not recorded as given back
     */
    public RefundPaymentResult handle(OrderId order, RefundId id, Money amount) {
        return payments.find(order)
                .map(standing -> refund(standing, id, amount))
                .orElseGet(NothingCaptured::new);
    }

    /** Being overtaken means that another refund was written, of which there are only so many: this comes to an end. */
    private RefundPaymentResult refund(PaymentIntent standing, RefundId id, Money amount) {
        if (!(standing instanceof Captured captured)) {
            return new NothingCaptured();
        }
        Refund known = captured.refund(id).orElse(null);
        if (known != null) {
            return known.amount().equals(amount) ? settle(captured, known) : new OtherAmount();
        }
        Money left = captured.refundable();
        if (!left.currency().equals(amount.currency()) || left.amount() < amount.amount()) {
            return new TooMuch(left);
        }
        if (captured.refunds().size() == Captured.MAX_REFUNDS) {
            return new TooMany();
        }
        IntentChange requested = captured.requestRefund(id, amount, clock.instant());
        return switch (payments.store(requested)) {
            case Stored _ -> refund(requested.next(), id, amount);
            case Overtaken(PaymentIntent now) -> refund(now, id, amount);
        };
    }

    /** Asks the provider what became of a refund, and for it if it never heard of it; then writes down what it says. */
    RefundPaymentResult settle(Captured captured, Refund refund) {
        if (!refund.isOpen()) {
            return new RefundPaymentResult.Settled(captured, refund);
        }
        StepKey key = StepKey.refund(captured.order(), refund.id());
        Settled answer = dialogue.resume(key, () -> provider.refund(key, captured.captureId(), refund.amount()));
        dialogue.requireAmount(key, answer, refund.amount());
        return record(captured, refund, answer);
    }

    /** Writes down what the provider says of an open refund; another refund may be written at the same time. */
    RefundPaymentResult record(Captured captured, Refund refund, Settled answer) {
        IntentChange settled = switch (answer) {
            case Approved approved -> captured.refundSucceeded(refund, approved.reference());
            case Declined declined -> captured.refundFailed(refund, declined.reason());
        };
        PaymentIntent now = switch (payments.store(settled)) {
            case Stored _ -> settled.next();
            case Overtaken(PaymentIntent standing) -> standing;
        };
        Supplier<IllegalStateException> gone =
                () -> new IllegalStateException("refund %s of order %s must still be there"
                        .formatted(refund.id().value(), refund));
        if (!(now instanceof Captured standing)) {
            throw gone.get();
        }
        Refund written = standing.refund(refund.id()).orElseThrow(gone);
        return written.isOpen()
                ? record(standing, written, answer)
                : new RefundPaymentResult.Settled(standing, written);
    }
}
