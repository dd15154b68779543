package dev.souk.payments.application;

import dev.souk.payments.domain.IntentChange;
import dev.souk.payments.domain.OrderId;
import dev.souk.payments.domain.PaymentIntent;
import dev.souk.payments.domain.PaymentIntent.Abandoned;
import dev.souk.payments.domain.PaymentIntent.Authorized;
import dev.souk.payments.domain.PaymentIntent.Captured;
import dev.souk.payments.domain.PaymentIntent.Declined;
import dev.souk.payments.domain.PaymentIntent.Pending;
import dev.souk.payments.domain.PaymentIntent.Refunded;
import dev.souk.payments.domain.PaymentIntent.Voided;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.Settled;
import dev.souk.payments.domain.StepKey;
import dev.souk.payments.domain.StepKey.Step;

/**
 * Gives a customer's money back when their order was called off, however far the payment had come: what is only held is
 * let go, what was taken is refunded, and what was never asked for is refused from now on.
 *
 * <p>The checkout may be capturing at the same time. The provider lets only one of void and capture happen, so a void that
 * is refused means that there is a capture to refund.
 */
public final class CancelPayment {
    private final Payments payments;
    private final PaymentProvider provider;
    private final VoidPayment voidPayment;
    private final ProviderDialogue dialogue;

    public CancelPayment(Payments payments, PaymentProvider provider, Alarms alarms) {
        this.payments = payments;
        this.provider = provider;
        this.voidPayment = new VoidPayment(payments, provider, alarms);
        this.dialogue = new ProviderDialogue(provider, alarms);
    }

    /**
     * Repeating it changes nothing.
     *
     * @throws PaymentResultUnknown while the provider does not say what became of a request: call again
     * @throws ProviderRefused when the provider does not give the money back
     */
    public void handle(OrderId order) {
        payments.callOff(order);
        PaymentIntent standing = payments.find(order).orElse(null);
        if (standing == null) {
            voidPayment.handle(order);
        } else {
            settle(standing);
        }
    }

    private void settle(PaymentIntent standing) {
        switch (standing) {
            case Authorized authorized -> settle(capturedMeanwhile(authorized));
            case Captured captured -> refund(captured);
            case Pending pending -> voidPayment.handle(pending.order());
            case Declined _, Refunded _, Voided _, Abandoned _ -> {}
        }
    }

    /** The intent after a capture that the provider knows of was written down, or after the void when there is none. */
    private PaymentIntent capturedMeanwhile(Authorized authorized) {
        OrderId order = authorized.order();
        StepKey voiding = new StepKey(order, Step.VOID);
        Settled let = dialogue.resume(voiding, () -> provider.voidAuthorization(voiding, authorized.authorizationId()));
        if (let instanceof Approved) {
            return stored(authorized.letGo());
        }
        StepKey capturing = new StepKey(order, Step.CAPTURE);
        Settled taken = dialogue.find(capturing).orElse(let);
        dialogue.requireAmount(capturing, taken, authorized.amount());
        return stored(authorized.capture(
                ProviderDialogue.requireApproved(capturing, taken).reference()));
    }

    private void refund(Captured captured) {
        StepKey key = new StepKey(captured.order(), Step.CANCEL);
        Settled settled = dialogue.resume(key, () -> provider.refund(key, captured.captureId(), captured.amount()));
        dialogue.requireAmount(key, settled, captured.amount());
        stored(captured.refund(ProviderDialogue.requireApproved(key, settled).reference()));
    }

    private PaymentIntent stored(IntentChange change) {
        return switch (payments.store(change)) {
            case StoreResult.Stored _ -> change.next();
            case StoreResult.Overtaken(PaymentIntent standing) -> standing;
        };
    }
}
