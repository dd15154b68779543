package dev.souk.events.accounts;

import dev.souk.events.EventData;
import dev.souk.events.Require;

/**
 * What a guest did in the shop belongs to a customer from now on.
 *
 * @param guestId the guest: the subject of the guest's tokens
 * @param customerId the customer: the subject of their tokens
 */
public record GuestLinkedToCustomer(String guestId, String customerId) implements EventData {

    /** @throws IllegalArgumentException when a part is missing */
    public GuestLinkedToCustomer {
        Require.text("guestId", guestId);
        Require.text("customerId", customerId);
    }
}
