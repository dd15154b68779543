package dev.souk.events.payments;

import dev.souk.events.EventData;
import dev.souk.events.MoneyAmount;
import dev.souk.events.Require;

/**
 * The held amount was taken.
 *
 * @param orderId the order
 * @param amount what was taken
 * @param captureId the provider's reference
 */
public record PaymentCaptured(String orderId, MoneyAmount amount, String captureId) implements EventData {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public PaymentCaptured {
        Require.text("orderId", orderId);
        Require.present("amount", amount);
        Require.text("captureId", captureId);
    }
}
