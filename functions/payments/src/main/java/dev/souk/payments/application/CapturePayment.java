package dev.souk.payments.application;

import dev.souk.payments.application.StoreResult.Overtaken;
import dev.souk.payments.application.StoreResult.Stored;
import dev.souk.payments.domain.CapturePaymentResult;
import dev.souk.payments.domain.CapturePaymentResult.CalledOff;
import dev.souk.payments.domain.CapturePaymentResult.Taken;
import dev.souk.payments.domain.OrderId;
import dev.souk.payments.domain.PaymentIntent;
import dev.souk.payments.domain.PaymentIntent.Abandoned;
import dev.souk.payments.domain.PaymentIntent.Authorized;
import dev.souk.payments.domain.PaymentIntent.Captured;
import dev.souk.payments.domain.PaymentIntent.Pending;
import dev.souk.payments.domain.PaymentIntent.Refunded;
import dev.souk.payments.domain.PaymentIntent.Voided;
import dev.souk.payments.domain.ProviderAnswer.Declined;
import dev.souk.payments.domain.ProviderAnswer.Settled;
import dev.souk.payments.domain.StepKey;
import dev.souk.payments.domain.StepKey.Step;

/** Takes the amount that the provider holds for a confirmed order, once. */
public final class CapturePayment {
    private final Payments payments;
    private final PaymentProvider provider;
    private final ProviderDialogue dialogue;

    public CapturePayment(Payments payments, PaymentProvider provider, Alarms alarms) {
        this.payments = payments;
        this.provider = provider;
        this.dialogue = new ProviderDialogue(provider, alarms);
    }

    /**
     * @throws PaymentResultUnknown while the provider does not say what became of the request: call again
     * @throws ProviderRefused when the provider does not let go of the money
     * @throws ProviderDisagrees when the provider took another amount
     * @throws IllegalStateException when nothing is held for the order
     */
    public CapturePaymentResult handle(OrderId order) {
        PaymentIntent standing = payments.find(order).orElseThrow(() -> nothingHeld(order, "there is no payment"));
        return standing instanceof Authorized authorized ? capture(authorized) : answer(standing);
    }

    private CapturePaymentResult capture(Authorized authorized) {
        StepKey key = new StepKey(authorized.order(), Step.CAPTURE);
        // A capture leaves no trace of its question in the table, so this may always be a second attempt: ask first.
        Settled settled =
                dialogue.resume(key, () -> provider.capture(key, authorized.authorizationId(), authorized.amount()));
        if (settled instanceof Declined && payments.isCalledOff(authorized.order())) {
            // The cancellation let the money go first. Its own write follows, so there is nothing to record here.
            return new CalledOff();
        }
        dialogue.requireAmount(key, settled, authorized.amount());
        var change = authorized.capture(
                ProviderDialogue.requireApproved(key, settled).reference());
        return switch (payments.store(change)) {
            case Stored _ -> answer(change.next());
            case Overtaken(PaymentIntent standing) -> answer(standing);
        };
    }

    private CapturePaymentResult answer(PaymentIntent standing) {
        return switch (standing) {
            case Captured captured -> new Taken(captured.captureId());
            case Refunded _ -> new CalledOff();
            case Voided _, Abandoned _ -> {
                // Only the order's own end explains this; without it, money that is owed was let go.
                if (!payments.isCalledOff(standing.order())) {
                    throw nothingHeld(standing.order(), "it was voided");
                }
                yield new CalledOff();
            }
            case Pending _ -> throw nothingHeld(standing.order(), "it is still pending");
            case Authorized _ -> throw nothingHeld(standing.order(), "it is still authorized after the capture");
            case PaymentIntent.Declined _ -> throw nothingHeld(standing.order(), "it was declined");
        };
    }

    private static IllegalStateException nothingHeld(OrderId order, String found) {
        return new IllegalStateException(
                "the payment of order %s must be authorized to be captured, but %s".formatted(order.value(), found));
    }
}
