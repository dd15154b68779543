package dev.souk.payments.application;

import dev.souk.payments.application.StoreResult.Overtaken;
import dev.souk.payments.application.StoreResult.Stored;
import dev.souk.payments.domain.Captured;
import dev.souk.payments.domain.IntentChange;
import dev.souk.payments.domain.OrderId;
import dev.souk.payments.domain.PaymentIntent;
import dev.souk.payments.domain.PaymentIntent.Abandoned;
import dev.souk.payments.domain.PaymentIntent.Authorized;
import dev.souk.payments.domain.PaymentIntent.Challenged;
import dev.souk.payments.domain.PaymentIntent.Pending;
import dev.souk.payments.domain.PaymentIntent.Voided;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.Challenge;
import dev.souk.payments.domain.ProviderAnswer.Declined;
import dev.souk.payments.domain.StepKey;
import dev.souk.payments.domain.StepKey.Step;
import dev.souk.payments.domain.VoidPaymentResult;

/**
 * Lets go what the provider holds for an order that was given up. When nothing is held yet, a tombstone is left, so that an
 * authorisation that was slower than its own compensation is refused.
 */
public final class VoidPayment {
    private final Payments payments;
    private final ProviderDialogue dialogue;

    public VoidPayment(Payments payments, PaymentProvider provider, Alarms alarms) {
        this.payments = payments;
        this.dialogue = new ProviderDialogue(provider, alarms);
    }

    /**
     * @throws PaymentResultUnknown while the provider does not say what became of a request: call again
     * @throws ProviderRefused when the provider does not let go
     */
    public VoidPaymentResult handle(OrderId order) {
        return payments.find(order).map(this::end).orElseGet(() -> store(PaymentIntent.abandon(order)));
    }

    private VoidPaymentResult end(PaymentIntent standing) {
        return switch (standing) {
            case Pending pending -> store(endPending(pending));
            case Challenged challenged -> {
                // Whatever the payer confirms after this, nothing is held.
                dialogue.letGo(
                        StepKey.of(challenged.order(), Step.VOID, challenged.round()), challenged.authorizationId());
                yield store(challenged.question().voidUnrecorded(challenged.authorizationId()));
            }
            case Authorized authorized -> {
                dialogue.letGo(
                        StepKey.of(authorized.order(), Step.VOID, authorized.round()), authorized.authorizationId());
                yield store(authorized.letGo());
            }
            case Captured _ -> VoidPaymentResult.ALREADY_CAPTURED;
            case Voided _ -> VoidPaymentResult.VOIDED;
            case PaymentIntent.Declined _, Abandoned _ -> VoidPaymentResult.NOTHING_TO_VOID;
        };
    }

    /** How the authorisation ended is not written down; only the provider can tell whether there is something to let go. */
    private IntentChange endPending(Pending pending) {
        StepKey asked = StepKey.of(pending.order(), Step.AUTHORIZE, pending.round());
        return switch (dialogue.listen(asked).orElse(null)) {
            case Approved approved -> endHeld(pending, approved.reference());
            case Challenge challenge -> endHeld(pending, challenge.reference());
            case Declined _ -> pending.abandonDeclined();
            case null -> pending.abandon();
        };
    }

    private IntentChange endHeld(Pending pending, String held) {
        dialogue.letGo(StepKey.of(pending.order(), Step.VOID, pending.round()), held);
        return pending.voidUnrecorded(held);
    }

    /** Being overtaken means that the intent moved on, and it moves at most three times: this comes to an end. */
    private VoidPaymentResult store(IntentChange change) {
        return switch (payments.store(change)) {
            case Stored _ -> end(change.next());
            case Overtaken(PaymentIntent standing) -> end(standing);
        };
    }
}
