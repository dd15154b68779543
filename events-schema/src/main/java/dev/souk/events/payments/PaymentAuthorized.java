package dev.souk.events.payments;

import dev.souk.events.EventData;
import dev.souk.events.MoneyAmount;
import dev.souk.events.Require;

/**
 * The payment provider holds the amount for an order.
 *
 * @param orderId the order
 * @param amount what is held
 * @param authorizationId the provider's reference
 */
public record PaymentAuthorized(String orderId, MoneyAmount amount, String authorizationId) implements EventData {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public PaymentAuthorized {
        Require.text("orderId", orderId);
        Require.present("amount", amount);
        Require.text("authorizationId", authorizationId);
    }
}
