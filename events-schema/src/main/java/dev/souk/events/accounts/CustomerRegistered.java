package dev.souk.events.accounts;

import dev.souk.events.EventData;
import dev.souk.events.Require;

/**
 * A customer is known to the shop from now on.
 *
 * @param customerId the customer: the subject of their tokens
 */
public record CustomerRegistered(String customerId) implements EventData {

    /** @throws IllegalArgumentException when a part is missing */
    public CustomerRegistered {
        Require.text("customerId", customerId);
    }
}
