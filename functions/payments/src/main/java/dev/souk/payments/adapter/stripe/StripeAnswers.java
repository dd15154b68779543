package dev.souk.payments.adapter.stripe;

import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Refund;
import dev.souk.kernel.Money;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.Challenge;
import dev.souk.payments.domain.ProviderAnswer.Declined;
import dev.souk.payments.domain.ProviderAnswer.Heard;
import dev.souk.payments.domain.ProviderAnswer.ProviderTimeout;
import dev.souk.payments.domain.ProviderAnswer.Settled;
import dev.souk.payments.domain.ProviderAnswer.ToRequest;
import dev.souk.payments.domain.ProviderAnswer.Unanswered;
import dev.souk.payments.domain.ProviderAnswer.Unavailable;
import dev.souk.payments.domain.StepKey.Step;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Stripe's objects and errors mean here (docs.stripe.com: PaymentIntents lifecycle, Errors, Idempotent requests). */
final class StripeAnswers {
    private static final int TOO_MANY = 429;
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;
    private static final int SERVER = 500;

    private StripeAnswers() {}

    static Money amount(long minorUnits, String currency) {
        return new Money(minorUnits, currency.toUpperCase(Locale.ROOT));
    }

    /** True when an intent is taken or let go: nothing is held any more. */
    static boolean isSettled(PaymentIntent intent) {
        return intent.getStatus().equals("succeeded") || intent.getStatus().equals("canceled");
    }

    static Heard authorization(PaymentIntent intent) {
        return heard(Step.AUTHORIZE, intent)
                .orElseGet(() -> new Declined(Objects.requireNonNullElse(reason(intent), "card_declined")));
    }

    static Settled capture(PaymentIntent intent) {
        return settled(Step.CAPTURE, intent)
                .orElseGet(() -> new Declined(isExpired(intent) ? Declined.EXPIRED : "authorization_voided"));
    }

    static Settled voiding(PaymentIntent intent) {
        return settled(Step.VOID, intent).orElseGet(() -> new Declined("already_captured"));
    }

    /** What there is to say of a step around an intent: how it ended, or that the payer has to confirm first, and where. */
    static Optional<Heard> heard(Step step, PaymentIntent intent) {
        var action = intent.getNextAction();
        return step == Step.AUTHORIZE && action != null && action.getRedirectToUrl() != null
                ? Optional.of(
                        new Challenge(intent.getId(), action.getRedirectToUrl().getUrl()))
                : settled(step, intent).map(settled -> settled);
    }

    /** How a step around an intent ended, if it did. */
    static Optional<Settled> settled(Step step, PaymentIntent intent) {
        String status = intent.getStatus();
        boolean approved = intent.getLatestCharge() != null;
        Money amount = amount(intent.getAmount(), intent.getCurrency());
        return switch (step) {
            case AUTHORIZE ->
                switch (status) {
                    case "requires_capture", "succeeded" -> Optional.of(new Approved(intent.getId(), amount));
                    case "canceled" -> approved ? Optional.of(new Approved(intent.getId(), amount)) : Optional.empty();
                    case "requires_payment_method" ->
                        Optional.of(new Declined(Objects.requireNonNullElse(reason(intent), "card_declined")));
                    default -> Optional.empty();
                };
            case CAPTURE ->
                status.equals("succeeded")
                        ? Optional.of(
                                new Approved(intent.getId(), amount(intent.getAmountReceived(), intent.getCurrency())))
                        : Optional.empty();
            case VOID ->
                status.equals("canceled") ? Optional.of(new Approved(intent.getId(), amount)) : Optional.empty();
            case REFUND -> Optional.empty();
        };
    }

    /** A pending refund counts as done, as with Stripe's own balance; should it fail later, a webhook says so. */
    static Settled refund(Refund refund) {
        return switch (refund.getStatus()) {
            case "failed", "canceled" ->
                new Declined(Objects.requireNonNullElse(refund.getFailureReason(), "refund_" + refund.getStatus()));
            default -> new Approved(refund.getId(), amount(refund.getAmount(), refund.getCurrency()));
        };
    }

    /** The same Idempotency-Key came with other parameters before. */
    static boolean isAskedDifferently(StripeException e) {
        return e instanceof IdempotencyException && !Objects.equals(e.getStatusCode(), CONFLICT);
    }

    /** What an error says about a request. */
    static ToRequest refusal(Step step, StripeException e) {
        return switch (e) {
            case CardException card ->
                new Declined(Objects.requireNonNullElse(
                        card.getDeclineCode(), Objects.requireNonNullElse(card.getCode(), "card_declined")));
            case InvalidRequestException _ -> new Declined(invalid(step, e.getCode()));
            default -> unanswered(e);
        };
    }

    private static String invalid(Step step, @Nullable String code) {
        return switch (step) {
            case AUTHORIZE -> Objects.requireNonNullElse(code, "invalid_request");
            case CAPTURE, VOID -> "no_such_authorization";
            case REFUND ->
                switch (Objects.requireNonNullElse(code, "")) {
                    case "charge_already_refunded", "amount_too_large" -> "exceeds_the_capture";
                    default -> "no_such_capture";
                };
        };
    }

    /** An error that is no answer: turned away unheard (429, wrong credentials), or not known to have been heard. */
    static Unanswered unanswered(StripeException e) {
        int status = Objects.requireNonNullElse(e.getStatusCode(), SERVER);
        boolean unheard = status == TOO_MANY || (status >= BAD_REQUEST && status < SERVER && status != CONFLICT);
        return unheard ? new Unavailable() : new ProviderTimeout();
    }

    private static @Nullable String reason(PaymentIntent intent) {
        var error = intent.getLastPaymentError();
        return error == null ? null : error.getDeclineCode() == null ? error.getCode() : error.getDeclineCode();
    }

    static boolean isExpired(PaymentIntent intent) {
        return "canceled".equals(intent.getStatus()) && "automatic".equals(intent.getCancellationReason());
    }
}
