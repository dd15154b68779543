package dev.souk.events.payments;

import dev.souk.events.EventData;
import dev.souk.events.MoneyAmount;
import dev.souk.events.Require;

/**
 * Our books and the payment provider's differ in a way that a person has to look at.
 *
 * @param orderId the order that the money belongs to
 * @param kind in what they differ, e.g. TAKEN_TWICE
 * @param step the step of the payment that it is about, by its key
 * @param amount how much money it is about
 */
public record PaymentDiscrepancyFound(String orderId, String kind, String step, MoneyAmount amount)
        implements EventData {

    /** @throws IllegalArgumentException when a part is missing */
    public PaymentDiscrepancyFound {
        Require.text("orderId", orderId);
        Require.text("kind", kind);
        Require.text("step", step);
        Require.present("amount", amount);
    }
}
