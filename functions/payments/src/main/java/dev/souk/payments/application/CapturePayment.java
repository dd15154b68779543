package dev.souk.payments.application;

import dev.souk.payments.application.StoreResult.Overtaken;
import dev.souk.payments.application.StoreResult.Stored;
import dev.souk.payments.domain.AuthorizePaymentResult;
import dev.souk.payments.domain.CapturePaymentResult;
import dev.souk.payments.domain.CapturePaymentResult.CalledOff;
import dev.souk.payments.domain.CapturePaymentResult.Taken;
import dev.souk.payments.domain.CapturePaymentResult.Unpayable;
import dev.souk.payments.domain.Captured;
import dev.souk.payments.domain.IntentChange;
import dev.souk.payments.domain.OrderId;
import dev.souk.payments.domain.PaymentIntent;
import dev.souk.payments.domain.PaymentIntent.Abandoned;
import dev.souk.payments.domain.PaymentIntent.Authorized;
import dev.souk.payments.domain.PaymentIntent.Challenged;
import dev.souk.payments.domain.PaymentIntent.Pending;
import dev.souk.payments.domain.PaymentIntent.Voided;
import dev.souk.payments.domain.PaymentToken;
import dev.souk.payments.domain.ProviderAnswer.Declined;
import dev.souk.payments.domain.ProviderAnswer.Settled;
import dev.souk.payments.domain.StepKey;
import dev.souk.payments.domain.StepKey.Step;
import org.jspecify.annotations.Nullable;

/**
 * Takes the amount that the provider holds for a confirmed order, once. Providers hold an amount for some days only; what has
 * expired by then is asked for again, and when the provider refuses, nobody will pay.
 */
public final class CapturePayment {
    /** After so many authorisations that expired one after the other, something else is wrong. */
    private static final int MAX_ROUNDS = 3;

    private static final String CHALLENGED = "authentication_required";

    private final Payments payments;
    private final PaymentProvider provider;
    private final AuthorizePayment authorizePayment;
    private final ProviderDialogue dialogue;

    public CapturePayment(Payments payments, PaymentProvider provider, Alarms alarms) {
        this.payments = payments;
        this.provider = provider;
        this.authorizePayment = new AuthorizePayment(payments, provider, alarms);
        this.dialogue = new ProviderDialogue(provider, alarms);
    }

    /**
     * @param token to pay with once more when the authorisation has expired; without one, an expired one is an error
     * @throws PaymentResultUnknown while the provider does not say what became of the request: call again
     * @throws PaymentProviderUnavailable when it takes no requests now: call again
     * @throws ProviderRefused when the provider does not let go of the money
     * @throws ProviderDisagrees when the provider took another amount
     * @throws IllegalStateException when nothing is held for the order
     */
    public CapturePaymentResult handle(OrderId order, @Nullable PaymentToken token) {
        PaymentIntent standing = payments.find(order).orElseThrow(() -> nothingHeld(order, "there is no payment"));
        return take(standing, token);
    }

    private CapturePaymentResult take(PaymentIntent standing, @Nullable PaymentToken token) {
        return switch (standing) {
            case Authorized authorized -> capture(authorized, token);
            case Pending pending when pending.round() > 1 && token != null -> authorizeAgain(pending, token);
            default -> answer(standing);
        };
    }

    private CapturePaymentResult capture(Authorized authorized, @Nullable PaymentToken token) {
        StepKey key = StepKey.of(authorized.order(), Step.CAPTURE, authorized.round());
        // A capture leaves no trace of its question in the table, so this may always be a second attempt: ask first.
        Settled settled =
                dialogue.resume(key, () -> provider.capture(key, authorized.authorizationId(), authorized.amount()));
        if (settled instanceof Declined(String reason)) {
            if (payments.isCalledOff(authorized.order())) {
                // The cancellation let the money go first. Its own write follows, so there is nothing to record here.
                return new CalledOff();
            }
            if (token != null && reason.equals(Declined.EXPIRED)) {
                return authorized.round() == MAX_ROUNDS
                        ? new Unpayable(reason)
                        : take(stored(authorized.lapse()), token);
            }
        }
        dialogue.requireAmount(key, settled, authorized.amount());
        return answer(stored(authorized.capture(
                ProviderDialogue.requireApproved(key, settled).reference())));
    }

    private CapturePaymentResult authorizeAgain(Pending pending, PaymentToken token) {
        return switch (authorizePayment.resume(pending, token)) {
            case AuthorizePaymentResult.Authorized _ -> handle(pending.order(), token);
            case AuthorizePaymentResult.Declined(String reason) -> new Unpayable(reason);
            // The payer is long gone; calling the order off ends the challenge as well.
            case AuthorizePaymentResult.Challenged _ -> new Unpayable(CHALLENGED);
            case AuthorizePaymentResult.Refused _ -> handle(pending.order(), token);
        };
    }

    private PaymentIntent stored(IntentChange change) {
        return switch (payments.store(change)) {
            case Stored _ -> change.next();
            case Overtaken(PaymentIntent standing) -> standing;
        };
    }

    private CapturePaymentResult answer(PaymentIntent standing) {
        return switch (standing) {
            case Captured captured ->
                payments.isCalledOff(captured.order()) && captured.kept().isZero()
                        ? new CalledOff()
                        : new Taken(captured.captureId());
            case Voided _, Abandoned _ -> {
                // Only the order's own end explains this; without it, money that is owed was let go.
                if (!payments.isCalledOff(standing.order())) {
                    throw nothingHeld(standing.order(), "it was voided");
                }
                yield new CalledOff();
            }
            // An order is confirmed only once it is authorised, so this was a later authorisation.
            case PaymentIntent.Declined(var _, var _, String reason, var _) -> new Unpayable(reason);
            case Challenged _ -> new Unpayable(CHALLENGED);
            case Pending _ -> throw nothingHeld(standing.order(), "it is still pending");
            case Authorized _ -> throw nothingHeld(standing.order(), "it is still authorized after the capture");
        };
    }

    private static IllegalStateException nothingHeld(OrderId order, String found) {
        return new IllegalStateException(
                "the payment of order %s must be authorized to be captured, but %s".formatted(order.value(), found));
    }
}
