package dev.souk.payments.application;

import dev.souk.kernel.Money;
import dev.souk.payments.domain.Captured;
import dev.souk.payments.domain.IntentChange;
import dev.souk.payments.domain.OrderId;
import dev.souk.payments.domain.PaymentIntent;
import dev.souk.payments.domain.PaymentIntent.Abandoned;
import dev.souk.payments.domain.PaymentIntent.Authorized;
import dev.souk.payments.domain.PaymentIntent.Challenged;
import dev.souk.payments.domain.PaymentIntent.Declined;
import dev.souk.payments.domain.PaymentIntent.Pending;
import dev.souk.payments.domain.PaymentIntent.Voided;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.Settled;
import dev.souk.payments.domain.Refund;
import dev.souk.payments.domain.Refund.Outcome.Failed;
import dev.souk.payments.domain.RefundId;
import dev.souk.payments.domain.RefundPaymentResult;
import dev.souk.payments.domain.StepKey;
import dev.souk.payments.domain.StepKey.Step;
import dev.souk.payments.domain.VoidPaymentResult;
import java.time.Clock;

/**
 * Gives a customer's money back when their order was called off, however far the payment had come: what is only held is
 * let go, what was taken is refunded, and what was never asked for is refused from now on.
 *
 * <p>The checkout may be capturing at the same time. The provider lets only one of void and capture happen, so a void that
 * is refused means that there is a capture to refund.
 */
public final class CancelPayment {
    /** The refund that a cancellation asks for. */
    public static final RefundId CANCELLATION = new RefundId("cancellation");

    private final Payments payments;
    private final PaymentProvider provider;
    private final VoidPayment voidPayment;
    private final RefundPayment refundPayment;
    private final ProviderDialogue dialogue;

    public CancelPayment(Payments payments, PaymentProvider provider, Alarms alarms, Clock clock) {
        this.payments = payments;
        this.provider = provider;
        this.voidPayment = new VoidPayment(payments, provider, alarms);
        this.refundPayment = new RefundPayment(payments, provider, alarms, clock);
        this.dialogue = new ProviderDialogue(provider, alarms);
    }

    /**
     * Repeating it changes nothing.
     *
     * @throws PaymentResultUnknown while the provider does not say what became of a request: call again
     * @throws PaymentProviderUnavailable when it takes no requests now: call again
     * @throws ProviderRefused when the provider does not give the money back
     */
    public void handle(OrderId order) {
        payments.callOff(order);
        PaymentIntent standing = payments.find(order).orElse(null);
        if (standing == null) {
            letGo(order);
        } else {
            settle(standing);
        }
    }

    /** Lets go what is not captured when we looked; by the time it is to be let go, it may be. */
    private void letGo(OrderId order) {
        if (voidPayment.handle(order) == VoidPaymentResult.ALREADY_CAPTURED) {
            payments.find(order).ifPresent(this::settle);
        }
    }

    private void settle(PaymentIntent standing) {
        switch (standing) {
            case Authorized authorized -> settle(capturedMeanwhile(authorized));
            case Captured captured -> refundRest(captured);
            case Pending _, Challenged _ -> letGo(standing.order());
            case Declined _, Voided _, Abandoned _ -> {}
        }
    }

    /** The intent after a capture that the provider knows of was written down, or after the void when there is none. */
    private PaymentIntent capturedMeanwhile(Authorized authorized) {
        OrderId order = authorized.order();
        StepKey voiding = StepKey.of(order, Step.VOID, authorized.round());
        Settled let = dialogue.resume(voiding, () -> provider.voidAuthorization(voiding, authorized.authorizationId()));
        if (let instanceof Approved) {
            return stored(authorized.letGo());
        }
        StepKey capturing = StepKey.of(order, Step.CAPTURE, authorized.round());
        Settled taken = dialogue.find(capturing).orElse(let);
        dialogue.requireAmount(capturing, taken, authorized.amount());
        return stored(authorized.capture(
                ProviderDialogue.requireApproved(capturing, taken).reference()));
    }

    /** What staff gave back before, or are giving back now, is not given back again. */
    private void refundRest(Captured captured) {
        Captured settled = captured;
        for (Refund refund : captured.refunds()) {
            settled = standing(
                    refundPayment.settle(settled, settled.refund(refund.id()).orElse(refund)), settled);
        }
        Money rest = settled.refundable();
        if (!rest.isZero()) {
            RefundId id = nextTry(settled);
            RefundPaymentResult result = refundPayment.handle(settled.order(), id, rest);
            if (result instanceof RefundPaymentResult.Settled(Captured _, Refund refund)) {
                requireSucceeded(settled.order(), refund);
            } else {
                // Another refund took some of the rest meanwhile.
                handle(settled.order());
            }
        }
    }

    /** A refund that the provider refused stays refused under its name; whoever asks again means another one. */
    private static RefundId nextTry(Captured captured) {
        long failed = captured.refunds().stream()
                .filter(refund -> refund.id().value().startsWith(CANCELLATION.value()))
                .count();
        return failed == 0 ? CANCELLATION : new RefundId("%s-%d".formatted(CANCELLATION.value(), failed + 1));
    }

    private static void requireSucceeded(OrderId order, Refund refund) {
        if (refund.outcome() instanceof Failed(String reason)) {
            throw new ProviderRefused(StepKey.refund(order, refund.id()), reason);
        }
    }

    private static Captured standing(RefundPaymentResult result, Captured otherwise) {
        return result instanceof RefundPaymentResult.Settled settled ? settled.standing() : otherwise;
    }

    private PaymentIntent stored(IntentChange change) {
        return switch (payments.store(change)) {
            case StoreResult.Stored _ -> change.next();
            case StoreResult.Overtaken(PaymentIntent standing) -> standing;
        };
    }
}
