package dev.souk.events.cart;

import dev.souk.events.EventData;
import dev.souk.events.Require;
import java.util.List;

/**
 * Nobody touched a cart with something in it for long; told once until it is touched again.
 *
 * @param cartId the cart
 * @param ownerId whose cart it is: a customer or a guest
 * @param lines what lies in it
 */
public record CartAbandoned(String cartId, String ownerId, List<AbandonedLine> lines) implements EventData {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public CartAbandoned {
        Require.text("cartId", cartId);
        Require.text("ownerId", ownerId);
        lines = Require.someOf("lines", lines);
    }
}
