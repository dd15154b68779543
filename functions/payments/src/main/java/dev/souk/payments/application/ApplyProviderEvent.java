package dev.souk.payments.application;

import dev.souk.payments.domain.Captured;
import dev.souk.payments.domain.IntentChange;
import dev.souk.payments.domain.PaymentIntent;
import dev.souk.payments.domain.PaymentIntent.Abandoned;
import dev.souk.payments.domain.PaymentIntent.Authorized;
import dev.souk.payments.domain.PaymentIntent.Challenged;
import dev.souk.payments.domain.PaymentIntent.Declined;
import dev.souk.payments.domain.PaymentIntent.Pending;
import dev.souk.payments.domain.PaymentIntent.Voided;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.Settled;
import dev.souk.payments.domain.ProviderEvent;
import dev.souk.payments.domain.Refund;
import dev.souk.payments.domain.RefundId;
import dev.souk.payments.domain.StepKey;
import java.time.Clock;

/**
 * Writes down what the provider tells unasked, where it says something new. Only legal changes of an intent are made: what comes
 * late or twice changes nothing, and what tells of something that is not known here yet is too early.
 */
public final class ApplyProviderEvent {
    private final Payments payments;
    private final AuthorizePayment authorizePayment;
    private final RefundPayment refundPayment;
    private final ProviderDialogue dialogue;

    public ApplyProviderEvent(Payments payments, PaymentProvider provider, Alarms alarms, Clock clock) {
        this.payments = payments;
        this.authorizePayment = new AuthorizePayment(payments, provider, alarms);
        this.refundPayment = new RefundPayment(payments, provider, alarms, clock);
        this.dialogue = new ProviderDialogue(provider, alarms);
    }

    /** What an event came to. */
    public enum Outcome {
        APPLIED,
        NOTHING_NEW,
        TOO_EARLY
    }

    /**
     * @throws ProviderDisagrees when the provider did something else than it was asked to do; nothing is written
     * @throws PaymentResultUnknown while the provider does not say whether something could be undone: call again
     */
    public Outcome handle(ProviderEvent event) {
        PaymentIntent standing = payments.find(event.key().order()).orElse(null);
        if (standing == null) {
            return Outcome.TOO_EARLY;
        }
        return switch (event.key().step()) {
            case AUTHORIZE -> authorized(standing, event.key(), event.answer());
            case CAPTURE -> captured(standing, event.key(), event.answer());
            case VOID -> voided(standing, event.key(), event.answer());
            case REFUND -> refunded(standing, event.key(), event.answer());
        };
    }

    private Outcome authorized(PaymentIntent standing, StepKey key, Settled answer) {
        return switch (standing) {
            case Pending pending
            when pending.round() == key.round() -> {
                authorizePayment.record(pending, answer);
                yield Outcome.APPLIED;
            }
            case Challenged challenged
            when challenged.round() == key.round() -> {
                authorizePayment.record(challenged.question(), answer);
                yield Outcome.APPLIED;
            }
            case Abandoned abandoned
            when answer instanceof Approved -> {
                authorizePayment.letGo(abandoned.order(), key.round());
                yield Outcome.APPLIED;
            }
            case Pending _, Challenged _, Abandoned _, Authorized _, Captured _, Declined _, Voided _ ->
                Outcome.NOTHING_NEW;
        };
    }

    private Outcome captured(PaymentIntent standing, StepKey key, Settled answer) {
        return switch (standing) {
            case Authorized authorized
            when authorized.round() == key.round() -> {
                if (!(answer instanceof Approved approved)) {
                    // Whoever asked for the capture hears the refusal and deals with it.
                    yield Outcome.NOTHING_NEW;
                }
                dialogue.requireAmount(key, approved, authorized.amount());
                yield stored(authorized.capture(approved.reference()));
            }
            case Pending _, Challenged _ -> Outcome.TOO_EARLY;
            case Abandoned _, Authorized _, Captured _, Declined _, Voided _ -> Outcome.NOTHING_NEW;
        };
    }

    private Outcome voided(PaymentIntent standing, StepKey key, Settled answer) {
        return switch (standing) {
            case Authorized authorized
            when authorized.round() == key.round() && answer instanceof Approved -> stored(authorized.letGo());
            case Pending _, Challenged _, Abandoned _, Authorized _, Captured _, Declined _, Voided _ ->
                Outcome.NOTHING_NEW;
        };
    }

    private Outcome refunded(PaymentIntent standing, StepKey key, Settled answer) {
        if (!(standing instanceof Captured captured)) {
            return Outcome.TOO_EARLY;
        }
        Refund refund = captured.refund(new RefundId(key.detail())).orElse(null);
        if (refund == null) {
            return Outcome.TOO_EARLY;
        }
        if (!refund.isOpen()) {
            return Outcome.NOTHING_NEW;
        }
        dialogue.requireAmount(key, answer, refund.amount());
        refundPayment.record(captured, refund, answer);
        return Outcome.APPLIED;
    }

    /** Overtaken means that somebody wrote something else at this moment; the provider's word is heard again later. */
    private Outcome stored(IntentChange change) {
        return switch (payments.store(change)) {
            case StoreResult.Stored _ -> Outcome.APPLIED;
            case StoreResult.Overtaken _ -> Outcome.TOO_EARLY;
        };
    }
}
