package dev.souk.events.cart;

import dev.souk.events.EventData;
import dev.souk.events.MoneyAmount;
import dev.souk.events.Require;

/**
 * A cart got a binding price; the cart itself did not change.
 *
 * @param cartId the cart
 * @param ownerId whose cart it is: a customer or a guest
 * @param quoteId the quote
 * @param total what is to be paid
 */
public record CartQuoted(String cartId, String ownerId, String quoteId, MoneyAmount total) implements EventData {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public CartQuoted {
        Require.text("cartId", cartId);
        Require.text("ownerId", ownerId);
        Require.text("quoteId", quoteId);
        Require.present("total", total);
    }
}
