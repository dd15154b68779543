package dev.souk.payments.adapter.dynamodb;

import dev.souk.events.EventData;
import dev.souk.events.MoneyAmount;
import dev.souk.events.payments.PaymentAuthorized;
import dev.souk.events.payments.PaymentCaptured;
import dev.souk.events.payments.PaymentDeclined;
import dev.souk.events.payments.PaymentVoided;
import dev.souk.events.payments.RefundSucceeded;
import dev.souk.kernel.Money;
import dev.souk.payments.domain.PaymentIntent;
import dev.souk.payments.domain.PaymentIntent.Abandoned;
import dev.souk.payments.domain.PaymentIntent.Authorized;
import dev.souk.payments.domain.PaymentIntent.Captured;
import dev.souk.payments.domain.PaymentIntent.Declined;
import dev.souk.payments.domain.PaymentIntent.Pending;
import dev.souk.payments.domain.PaymentIntent.Refunded;
import dev.souk.payments.domain.PaymentIntent.Voided;
import java.util.List;

/** What the other domains hear of an intent's state. */
final class IntentFacts {
    private IntentFacts() {}

    static List<EventData> of(PaymentIntent intent) {
        String order = intent.order().value();
        return switch (intent) {
            // A question, and a refusal of something that never was: nothing happened to the money.
            case Pending _, Abandoned _ -> List.of();
            case Authorized authorized ->
                List.of(new PaymentAuthorized(order, amount(authorized.amount()), authorized.authorizationId()));
            case Declined declined -> List.of(new PaymentDeclined(order, amount(declined.amount()), declined.reason()));
            case Captured captured ->
                List.of(new PaymentCaptured(order, amount(captured.amount()), captured.captureId()));
            case Refunded refunded ->
                List.of(new RefundSucceeded(order, amount(refunded.amount()), refunded.refundId()));
            case Voided voided -> List.of(new PaymentVoided(order, amount(voided.amount())));
        };
    }

    private static MoneyAmount amount(Money money) {
        return new MoneyAmount(money.amount(), money.currency());
    }
}
