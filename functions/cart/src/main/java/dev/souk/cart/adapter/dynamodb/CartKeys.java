package dev.souk.cart.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;

import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Owner;
import dev.souk.cart.domain.Sku;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where the cart's items lie.
 *
 * <table>
 * <caption>Items</caption>
 * <tr><td>{@code C#<cart>}</td><td>{@code C}</td><td>a cart with its lines, its own outbox row; TTL</td></tr>
 * <tr><td>{@code OW#<owner>}</td><td>{@code OW}</td><td>ids of the owner's open and closed carts; TTL for guests</td></tr>
 * <tr><td>{@code IDLE#<hour>}</td><td>{@code C#<cart>}</td><td>a cart on file under the hour of a change; TTL</td></tr>
 * <tr><td>{@code IDLE}</td><td>{@code AT}</td><td>up to which hour the file was gone through</td></tr>
 * <tr><td>{@code PR#<sku>}</td><td>{@code PR}</td><td>copy of a product of the catalogue, with its stock level</td></tr>
 * <tr><td>{@code X#<id>}</td><td>{@code X}</td><td>outbox row of a fact that changes no cart; TTL one day</td></tr>
 * <tr><td>{@code CO#<cart>}</td><td>{@code CO}</td><td>codes of the coupons entered into a cart; TTL {@code expiresAt}</td></tr>
 * <tr><td>{@code PM#<code>}</td><td>{@code PM}</td><td>copy of a promotion of the catalogue</td></tr>
 * <tr><td>{@code PMA}</td><td>{@code <code>}</td><td>the same once more, when it holds by itself</td></tr>
 * <tr><td>{@code PC#<sku>}</td><td>{@code PC}</td><td>category of a product of the catalogue</td></tr>
 * </table>
 */
final class CartKeys {
    static final String CART = "C#";

    private CartKeys() {}

    static Map<String, AttributeValue> cart(CartId id) {
        return key(CART + id.value(), "C");
    }

    static Map<String, AttributeValue> owner(Owner owner) {
        return key("OW#" + owner.subject(), "OW");
    }

    static Map<String, AttributeValue> filed(CartId id, Instant hour) {
        return key(hour(hour), CART + id.value());
    }

    /** The partition of all carts that are filed under this hour. */
    static String hour(Instant hour) {
        return "IDLE#" + hour;
    }

    static Map<String, AttributeValue> progress() {
        return key("IDLE", "AT");
    }

    static Map<String, AttributeValue> product(Sku sku) {
        return key("PR#" + sku.value(), "PR");
    }

    static Map<String, AttributeValue> outbox(UUID id) {
        return key("X#" + id, "X");
    }
}
