package dev.souk.events.accounts;

import dev.souk.events.EventData;
import dev.souk.events.Require;

/**
 * A customer asked to be forgotten: whoever keeps something personal of theirs deletes it.
 *
 * @param customerId the customer: the subject of their tokens
 */
public record CustomerErased(String customerId) implements EventData {

    /** @throws IllegalArgumentException when a part is missing */
    public CustomerErased {
        Require.text("customerId", customerId);
    }
}
