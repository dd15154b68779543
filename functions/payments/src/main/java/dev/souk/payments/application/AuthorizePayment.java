package dev.souk.payments.application;

import dev.souk.kernel.Money;
import dev.souk.payments.application.StoreResult.Overtaken;
import dev.souk.payments.application.StoreResult.Stored;
import dev.souk.payments.domain.AuthorizePaymentResult;
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
import dev.souk.payments.domain.PaymentToken;
import dev.souk.payments.domain.ProviderAnswer;
import dev.souk.payments.domain.ProviderAnswer.Settled;
import dev.souk.payments.domain.ProviderAnswer.ToRequest;
import dev.souk.payments.domain.StepKey;
import dev.souk.payments.domain.StepKey.Step;
import java.util.function.Supplier;

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
     * @throws ProviderDisagrees when the provider approved another amount; it is not recorded as authorised
     * @throws IllegalStateException when the order was asked to pay another amount before
     */
    public AuthorizePaymentResult handle(OrderId order, Money amount, PaymentToken token) {
        StepKey key = new StepKey(order, Step.AUTHORIZE);
        Supplier<ToRequest> request = () -> provider.authorize(key, amount, token);
        return switch (payments.store(PaymentIntent.begin(order, amount))) {
            case Stored _ -> record(new Pending(order, amount, 1), dialogue.request(key, request));
            case Overtaken(Pending earlier) -> {
                requireSameAmount(order, earlier.amount(), amount);
                yield record(earlier, dialogue.resume(key, request));
            }
            case Overtaken(PaymentIntent standing) -> answer(standing, amount);
        };
    }

    private AuthorizePaymentResult record(Pending pending, Settled settled) {
        dialogue.requireAmount(new StepKey(pending.order(), Step.AUTHORIZE), settled, pending.amount());
        IntentChange change = switch (settled) {
            case ProviderAnswer.Approved approved -> pending.authorize(approved.reference());
            case ProviderAnswer.Declined declined -> pending.decline(declined.reason());
        };
        return switch (payments.store(change)) {
            case Stored _ -> answer(change.next(), pending.amount());
            case Overtaken(PaymentIntent standing) -> answer(standing, pending.amount());
        };
    }

    private AuthorizePaymentResult answer(PaymentIntent standing, Money amount) {
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
            case Refunded _, Voided _ -> new AuthorizePaymentResult.Refused();
            case Abandoned abandoned -> {
                letGo(abandoned.order());
                yield new AuthorizePaymentResult.Refused();
            }
            case Pending pending ->
                throw new IllegalStateException("the payment of order %s must be settled by now, it is still pending"
                        .formatted(pending.order().value()));
        };
    }

    /** The void overtook us and found nothing to void; if the provider approved after that, it is ours to undo. */
    private void letGo(OrderId order) {
        StepKey voiding = new StepKey(order, Step.VOID);
        dialogue.find(new StepKey(order, Step.AUTHORIZE)).ifPresent(settled -> {
            if (settled instanceof ProviderAnswer.Approved(String authorizationId, Money _)) {
                ProviderDialogue.requireApproved(
                        voiding, dialogue.resume(voiding, () -> provider.voidAuthorization(voiding, authorizationId)));
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
