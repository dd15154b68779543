package dev.souk.payments.application;

import dev.souk.kernel.Money;
import dev.souk.payments.application.StoreResult.Overtaken;
import dev.souk.payments.application.StoreResult.Stored;
import dev.souk.payments.domain.AuthorizePaymentResult;
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
import dev.souk.payments.domain.PaymentToken;
import dev.souk.payments.domain.ProviderAnswer;
import dev.souk.payments.domain.ProviderAnswer.Heard;
import dev.souk.payments.domain.StepKey;
import dev.souk.payments.domain.StepKey.Step;

/** Has the provider hold the amount of an order: at most once, and the same order always hears the same answer. */
public final class AuthorizePayment {
    private final Payments payments;
    private final PaymentProvider provider;
    private final ProviderDialogue dialogue;

    public AuthorizePayment(Payments payments, PaymentProvider provider, Alarms alarms) {
        this.payments = payments;
        this.provider = provider;
        this.dialogue = new ProviderDialogue(provider, alarms);
    }

    /**
     * @throws PaymentResultUnknown while the provider does not say what became of the request: call again
     * @throws PaymentProviderUnavailable when it takes no requests now: call again later
     * @throws ProviderDisagrees when the provider approved another amount; it is not recorded as authorised
     * @throws IllegalStateException when the order was asked to pay another amount before
     */
    public AuthorizePaymentResult handle(OrderId order, Money amount, PaymentToken token) {
        return switch (payments.store(PaymentIntent.begin(order, amount))) {
            case Stored _ -> {
                StepKey key = new StepKey(order, Step.AUTHORIZE);
                yield record(
                        new Pending(order, amount, 1), dialogue.ask(key, () -> provider.authorize(key, amount, token)));
            }
            case Overtaken(Pending earlier) -> {
                requireSameAmount(order, earlier.amount(), amount);
                yield resume(earlier, token);
            }
            case Overtaken(Challenged challenged) -> {
                requireSameAmount(order, challenged.amount(), amount);
                yield settle(challenged);
            }
            case Overtaken(PaymentIntent standing) -> answer(standing, amount, 1);
        };
    }

    /** Looks whether the payer has confirmed by now; a message of the provider may say so first. */
    private AuthorizePaymentResult settle(Challenged challenged) {
        StepKey key = StepKey.of(challenged.order(), Step.AUTHORIZE, challenged.round());
        return dialogue.find(key)
                .map(settled -> record(challenged.question(), settled))
                .orElseGet(() -> new AuthorizePaymentResult.Challenged(challenged.url()));
    }

    /** Goes on with an authorisation that was begun before. */
    AuthorizePaymentResult resume(Pending earlier, PaymentToken token) {
        StepKey key = StepKey.of(earlier.order(), Step.AUTHORIZE, earlier.round());
        return record(earlier, dialogue.askAgain(key, () -> provider.authorize(key, earlier.amount(), token)));
    }

    /** Writes down what the provider said of an authorisation. */
    AuthorizePaymentResult record(Pending pending, Heard heard) {
        IntentChange change = switch (heard) {
            case ProviderAnswer.Challenge(String reference, String url) -> pending.challenge(reference, url);
            case ProviderAnswer.Approved approved -> {
                StepKey key = StepKey.of(pending.order(), Step.AUTHORIZE, pending.round());
                dialogue.requireAmount(key, approved, pending.amount());
                yield pending.authorize(approved.reference());
            }
            case ProviderAnswer.Declined declined -> pending.decline(declined.reason());
        };
        return switch (payments.store(change)) {
            case Stored _ -> answer(change.next(), pending.amount(), pending.round());
            case Overtaken(PaymentIntent standing) -> answer(standing, pending.amount(), pending.round());
        };
    }

    private AuthorizePaymentResult answer(PaymentIntent standing, Money amount, int round) {
        return switch (standing) {
            case Authorized authorized -> {
                requireSameAmount(authorized.order(), authorized.amount(), amount);
                yield new AuthorizePaymentResult.Authorized(authorized.authorizationId());
            }
            case Captured captured -> {
                requireSameAmount(captured.order(), captured.amount(), amount);
                yield new AuthorizePaymentResult.Authorized(captured.authorizationId());
            }
            case Declined declined -> new AuthorizePaymentResult.Declined(declined.reason());
            case Challenged challenged -> new AuthorizePaymentResult.Challenged(challenged.url());
            case Voided _ -> new AuthorizePaymentResult.Refused();
            case Abandoned abandoned -> {
                letGo(abandoned.order(), round);
                yield new AuthorizePaymentResult.Refused();
            }
            case Pending pending ->
                throw new IllegalStateException("the payment of order %s must be settled by now, it is still pending"
                        .formatted(pending.order().value()));
        };
    }

    /** The void overtook us and found nothing to void; if the provider approved after that, it is ours to undo. */
    void letGo(OrderId order, int round) {
        StepKey voiding = StepKey.of(order, Step.VOID, round);
        dialogue.find(StepKey.of(order, Step.AUTHORIZE, round)).ifPresent(settled -> {
            if (settled instanceof ProviderAnswer.Approved(String authorizationId, Money _)) {
                dialogue.letGo(voiding, authorizationId);
            }
        });
    }

    private static void requireSameAmount(OrderId order, Money first, Money now) {
        if (!first.equals(now)) {
            throw new IllegalStateException("order %s must ask for the amount it asked for first, got %s after %s"
                    .formatted(order.value(), now, first));
        }
    }
}
