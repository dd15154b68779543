package dev.souk.events.orders;

import dev.souk.events.EventData;
import dev.souk.events.MoneyAmount;
import dev.souk.events.Require;

/**
 * All the money of a confirmed order went back to its customer; the goods are another matter.
 *
 * @param orderId the order
 * @param customerId who ordered: a customer or a guest
 * @param amount what went back in all
 */
public record OrderRefunded(String orderId, String customerId, MoneyAmount amount) implements EventData {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public OrderRefunded {
        Require.text("orderId", orderId);
        Require.text("customerId", customerId);
        Require.present("amount", amount);
    }
}
