package dev.souk.payments.adapter.dynamodb;

import dev.souk.events.EventData;
import dev.souk.events.MoneyAmount;
import dev.souk.events.payments.PaymentAuthorized;
import dev.souk.events.payments.PaymentCaptured;
import dev.souk.events.payments.PaymentChallengeRequired;
import dev.souk.events.payments.PaymentDeclined;
import dev.souk.events.payments.PaymentVoided;
import dev.souk.events.payments.RefundFailed;
import dev.souk.events.payments.RefundSucceeded;
import dev.souk.kernel.Money;
import dev.souk.payments.domain.Captured;
import dev.souk.payments.domain.IntentChange;
import dev.souk.payments.domain.JournalEntry;
import dev.souk.payments.domain.PaymentIntent.Abandoned;
import dev.souk.payments.domain.PaymentIntent.Authorized;
import dev.souk.payments.domain.PaymentIntent.Challenged;
import dev.souk.payments.domain.PaymentIntent.Declined;
import dev.souk.payments.domain.PaymentIntent.Pending;
import dev.souk.payments.domain.PaymentIntent.Voided;
import dev.souk.payments.domain.Refund;
import dev.souk.payments.domain.Refund.Outcome.Failed;
import dev.souk.payments.domain.Refund.Outcome.Requested;
import dev.souk.payments.domain.Refund.Outcome.Succeeded;
import dev.souk.payments.domain.RefundId;
import java.util.List;
import java.util.Optional;

/** What the other domains hear of a change. */
final class IntentFacts {
    private IntentFacts() {}

    static List<EventData> of(IntentChange change) {
        String order = change.next().order().value();
        return switch (change.next()) {
            // A question, and a refusal of something that never was: nothing happened to the money.
            case Pending _, Abandoned _ -> List.of();
            case Authorized authorized ->
                List.of(new PaymentAuthorized(order, amount(authorized.amount()), authorized.authorizationId()));
            case Challenged challenged ->
                List.of(new PaymentChallengeRequired(order, amount(challenged.amount()), challenged.url()));
            case Declined declined -> List.of(new PaymentDeclined(order, amount(declined.amount()), declined.reason()));
            case Captured captured ->
                change.entries().stream()
                        .map(entry -> captured(captured, entry))
                        .flatMap(Optional::stream)
                        .toList();
            case Voided voided -> List.of(new PaymentVoided(order, amount(voided.amount())));
        };
    }

    private static Optional<EventData> captured(Captured captured, JournalEntry entry) {
        String order = captured.order().value();
        if (entry.reference().isEmpty()) {
            return Optional.of(new PaymentCaptured(order, amount(captured.amount()), captured.captureId()));
        }
        Refund refund = captured.refund(new RefundId(entry.reference())).orElseThrow();
        return switch (refund.outcome()) {
            case Requested _ -> Optional.empty();
            case Succeeded(String reference) ->
                Optional.of(new RefundSucceeded(order, amount(refund.amount()), reference, amount(captured.kept())));
            case Failed(String reason) ->
                Optional.of(new RefundFailed(
                        order, amount(refund.amount()), refund.id().value(), reason));
        };
    }

    private static MoneyAmount amount(Money money) {
        return new MoneyAmount(money.amount(), money.currency());
    }
}
