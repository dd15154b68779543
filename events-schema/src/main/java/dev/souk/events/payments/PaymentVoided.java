package dev.souk.events.payments;

import dev.souk.events.EventData;
import dev.souk.events.MoneyAmount;
import dev.souk.events.Require;

/**
 * The held amount was let go; the customer pays nothing.
 *
 * @param orderId the order
 * @param amount what is no longer held
 */
public record PaymentVoided(String orderId, MoneyAmount amount) implements EventData {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public PaymentVoided {
        Require.text("orderId", orderId);
        Require.present("amount", amount);
    }
}
