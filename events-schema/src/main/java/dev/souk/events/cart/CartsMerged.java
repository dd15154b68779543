package dev.souk.events.cart;

import dev.souk.events.EventData;
import dev.souk.events.Require;

/**
 * The lines of one cart went into another; the first is closed.
 *
 * @param sourceCartId the cart that is closed now
 * @param targetCartId the cart that has the lines
 * @param customerId whose cart the target is
 */
public record CartsMerged(String sourceCartId, String targetCartId, String customerId) implements EventData {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public CartsMerged {
        Require.text("sourceCartId", sourceCartId);
        Require.text("targetCartId", targetCartId);
        Require.text("customerId", customerId);
    }
}
