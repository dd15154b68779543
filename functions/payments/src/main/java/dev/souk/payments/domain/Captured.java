package dev.souk.payments.domain;

import dev.souk.kernel.Money;
import dev.souk.payments.domain.Refund.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The provider took the amount of an order, and may have given some or all of it back. Refunds never exceed what was taken:
 * one that was asked for counts until the provider has refused it, so two at once cannot both have the last cent.
 *
 * @param refunds oldest first
 */
public record Captured(
        OrderId order, Money amount, String authorizationId, String captureId, List<Refund> refunds, long version)
        implements PaymentIntent {
    /** More would make the item of a payment grow without end. */
    public static final int MAX_REFUNDS = 100;

    /** @throws IllegalArgumentException when more is given back than was taken, or in another currency */
    public Captured {
        refunds = List.copyOf(refunds);
        if (refunds.size() > MAX_REFUNDS || left(amount, refunds) < 0) {
            throw new IllegalArgumentException("the refunds of order %s must not exceed %d %s, nor %d in number"
                    .formatted(order.value(), amount.amount(), amount.currency(), MAX_REFUNDS));
        }
        for (Refund refund : refunds) {
            if (!refund.amount().currency().equals(amount.currency())) {
                throw new IllegalArgumentException("a refund must be in %s, got %s"
                        .formatted(amount.currency(), refund.amount().currency()));
            }
        }
    }

    /** What may still be given back. */
    public Money refundable() {
        return new Money(left(amount, refunds), amount.currency());
    }

    /** What the provider has of it, refunds that it is still busy with included. */
    public Money kept() {
        long back = refunds.stream()
                .filter(refund -> refund.outcome() instanceof Outcome.Succeeded)
                .mapToLong(refund -> refund.amount().amount())
                .sum();
        return new Money(amount.amount() - back, amount.currency());
    }

    /** One of the refunds. */
    public Optional<Refund> refund(RefundId id) {
        return refunds.stream().filter(refund -> refund.id().equals(id)).findFirst();
    }

    /**
     * Some of the amount is about to be given back.
     *
     * @throws IllegalArgumentException when it is more than {@link #refundable()}
     */
    public IntentChange requestRefund(RefundId id, Money back, Instant at) {
        var refund = new Refund(id, back, at, new Outcome.Requested());
        Captured next = with(Stream.concat(refunds.stream(), Stream.of(refund)).toList());
        return new IntentChange(next, List.of(JournalEntry.refundRequest(next.version, order, refund)))
                .doubting(StepKey.refund(order, id));
    }

    /** The provider gave back what it was asked to. */
    public IntentChange refundSucceeded(Refund refund, String reference) {
        Captured next = with(replaced(refund.with(new Outcome.Succeeded(reference))));
        return new IntentChange(next, List.of(JournalEntry.refund(next.version, order, refund)));
    }

    /** The provider refused to give it back. */
    public IntentChange refundFailed(Refund refund, String reason) {
        Captured next = with(replaced(refund.with(new Outcome.Failed(reason))));
        return new IntentChange(next, List.of(JournalEntry.refundFailure(next.version, order, refund)));
    }

    private Captured with(List<Refund> changed) {
        return new Captured(order, amount, authorizationId, captureId, changed, version + 1);
    }

    private List<Refund> replaced(Refund changed) {
        return refunds.stream()
                .map(refund -> refund.id().equals(changed.id()) ? changed : refund)
                .toList();
    }

    private static long left(Money amount, List<Refund> refunds) {
        return refunds.stream()
                .filter(refund -> !refund.hasFailed())
                .mapToLong(refund -> refund.amount().amount())
                .reduce(amount.amount(), Math::subtractExact);
    }
}
