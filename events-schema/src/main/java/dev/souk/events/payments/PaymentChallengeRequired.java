package dev.souk.events.payments;

import dev.souk.events.EventData;
import dev.souk.events.MoneyAmount;
import dev.souk.events.Require;

/**
 * The payment provider wants the payer to confirm the payment, as with 3-D Secure, before it holds the amount.
 *
 * @param orderId the order
 * @param amount what was asked for
 * @param url where the payer confirms, for whoever ordered alone
 */
public record PaymentChallengeRequired(String orderId, MoneyAmount amount, String url) implements EventData {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public PaymentChallengeRequired {
        Require.text("orderId", orderId);
        Require.present("amount", amount);
        Require.text("url", url);
    }
}
