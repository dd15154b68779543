package dev.souk.events.payments;

import dev.souk.events.EventData;
import dev.souk.events.MoneyAmount;
import dev.souk.events.Require;

/**
 * The payment provider refused the amount.
 *
 * @param orderId the order
 * @param amount what was asked for
 * @param reason the provider's reason
 */
public record PaymentDeclined(String orderId, MoneyAmount amount, String reason) implements EventData {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public PaymentDeclined {
        Require.text("orderId", orderId);
        Require.present("amount", amount);
        Require.text("reason", reason);
    }
}
