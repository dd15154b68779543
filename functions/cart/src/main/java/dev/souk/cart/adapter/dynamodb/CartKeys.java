package dev.souk.cart.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;

import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Sku;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where the cart's items lie.
 *
 * <table>
 * <caption>Items</caption>
 * <tr><td>{@code C#<cart>}</td><td>{@code C}</td><td>a cart with its lines; TTL {@code expiresAt}</td></tr>
 * <tr><td>{@code PR#<sku>}</td><td>{@code PR}</td><td>copy of a product of the catalogue</td></tr>
 * </table>
 */
final class CartKeys {
    private CartKeys() {}

    static Map<String, AttributeValue> cart(CartId id) {
        return key("C#" + id.value(), "C");
    }

    static Map<String, AttributeValue> product(Sku sku) {
        return key("PR#" + sku.value(), "PR");
    }
}
