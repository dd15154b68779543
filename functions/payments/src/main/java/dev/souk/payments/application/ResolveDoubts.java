package dev.souk.payments.application;

import dev.souk.payments.domain.Captured;
import dev.souk.payments.domain.Doubt;
import dev.souk.payments.domain.PaymentIntent;
import dev.souk.payments.domain.ProviderAnswer.Approved;
import dev.souk.payments.domain.ProviderAnswer.Challenge;
import dev.souk.payments.domain.ProviderAnswer.Declined;
import dev.souk.payments.domain.Refund;
import dev.souk.payments.domain.RefundId;
import dev.souk.payments.domain.StepKey;
import dev.souk.payments.domain.StepKey.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks the provider, by the original key, what became of steps that nobody waits for any more: an authorisation whose order was given up
 * while the request was on its way is let go, a refund whose answer was lost is brought to its end.
 */
public final class ResolveDoubts {
    /** As much as a run looks at; what is left is due in the next one. */
    static final int MAX_PER_RUN = 200;
    /** A slow provider must not cost the run its end. */
    static final Duration TIME_PER_RUN = Duration.ofSeconds(20);

    private final Payments payments;
    private final Doubts doubts;
    private final DoubtCounts counts;
    private final Clock clock;
    private final RefundPayment refundPayment;
    private final ProviderDialogue dialogue;

    public ResolveDoubts(
            Payments payments,
            Doubts doubts,
            PaymentProvider provider,
            Alarms alarms,
            DoubtCounts counts,
            Clock clock) {
        this.payments = payments;
        this.doubts = doubts;
        this.counts = counts;
        this.clock = clock;
        this.refundPayment = new RefundPayment(payments, provider, alarms, clock);
        this.dialogue = new ProviderDialogue(provider, alarms);
    }

    /**
     * @return how many doubts were closed
     * @throws IllegalStateException when some could not be looked at, after all others were
     */
    public int handle() {
        Instant began = clock.instant();
        List<RuntimeException> failures = new ArrayList<>();
        int closed = 0;
        for (Doubt doubt : doubts.due(began, MAX_PER_RUN)) {
            if (clock.instant().isAfter(began.plus(TIME_PER_RUN))) {
                break;
            }
            try {
                closed += isResolved(doubt) ? 1 : 0;
            } catch (RuntimeException failure) {
                failures.add(failure);
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(
                    "every doubt that is due must be looked at, %d were not".formatted(failures.size()),
                    failures.getFirst());
        }
        return closed;
    }

    private boolean isResolved(Doubt doubt) {
        if (isSettled(doubt)) {
            doubts.close(doubt);
            return true;
        }
        return false;
    }

    /** False when the doubt was put off. */
    private boolean isSettled(Doubt doubt) {
        try {
            return switch (doubt.key().step()) {
                case AUTHORIZE -> isAuthorizationSettled(doubt);
                case REFUND -> isRefundSettled(doubt.key());
                case CAPTURE, VOID ->
                    throw new IllegalStateException("only authorisations and refunds are doubtful, got %s"
                            .formatted(doubt.key().text()));
            };
        } catch (PaymentResultUnknown | PaymentProviderUnavailable unanswered) {
            return isGivenUp(doubt);
        } catch (ProviderRefused refused) {
            counts.givenUp();
            return true;
        } catch (ProviderDisagrees rung) {
            // A person has been called; asking again would change nothing.
            return true;
        }
    }

    private boolean isAuthorizationSettled(Doubt doubt) {
        StepKey key = doubt.key();
        return switch (dialogue.listen(key).orElse(null)) {
            case Approved approved -> isReleased(key, approved.reference());
            case Challenge challenge -> isReleased(key, challenge.reference());
            case Declined _ -> true;
            case null -> isNeverHeardOf(doubt);
        };
    }

    private boolean isReleased(StepKey authorize, String authorizationId) {
        dialogue.letGo(new StepKey(authorize.order(), Step.VOID, authorize.detail()), authorizationId);
        counts.released();
        return true;
    }

    private boolean isNeverHeardOf(Doubt doubt) {
        if (doubt.isLastLook()) {
            counts.neverHeardOf();
            return true;
        }
        doubts.defer(doubt, doubt.afterALookInVain(clock.instant()));
        return false;
    }

    private boolean isGivenUp(Doubt doubt) {
        Instant now = clock.instant();
        if (doubt.isHopeless(now)) {
            counts.givenUp();
            return true;
        }
        doubts.defer(doubt, doubt.unanswered(now));
        return false;
    }

    /** A refund is the shop's own promise: if the provider never heard of it, it is asked for it, under the same key. */
    private boolean isRefundSettled(StepKey key) {
        PaymentIntent standing = payments.find(key.order()).orElse(null);
        if (standing instanceof Captured captured) {
            captured.refund(new RefundId(key.detail()))
                    .filter(Refund::isOpen)
                    .ifPresent(refund -> refundPayment.settle(captured, refund));
        }
        return true;
    }
}
