package dev.souk.events.cart;

import dev.souk.events.EventData;
import dev.souk.events.Require;

/**
 * A cart holds more units of a product than before.
 *
 * @param cartId the cart
 * @param ownerId whose cart it is: a customer or a guest
 * @param sku the product's stock keeping unit
 * @param quantity how many units more
 */
public record CartItemAdded(String cartId, String ownerId, String sku, int quantity) implements EventData {

    /** @throws IllegalArgumentException when a part is missing or out of range */
    public CartItemAdded {
        Require.text("cartId", cartId);
        Require.text("ownerId", ownerId);
        Require.text("sku", sku);
        Require.atLeastOne("quantity", quantity);
    }
}
