package dev.souk.events.payments;

import dev.souk.events.EventData;
import dev.souk.events.MoneyAmount;
import dev.souk.events.Require;

/**
 * The payment provider refused to give money back that it had taken.
 *
 * @param orderId the order that was paid
 * @param amount what the customer does not get back
 * @param refund the refund, by the name that it was asked for under
 * @param reason the provider's reason
 */
public record RefundFailed(String orderId, MoneyAmount amount, String refund, String reason) implements EventData {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public RefundFailed {
        Require.text("orderId", orderId);
        Require.present("amount", amount);
        Require.text("refund", refund);
        Require.text("reason", reason);
    }
}
