package dev.souk.cart.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;

import dev.souk.cart.application.Carts;
import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Owner;
import dev.souk.lambda.dynamodb.StaleWrite;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** One item per cart, replaced as a whole on condition of its version. */
public final class DynamoDbCarts implements Carts {
    private final Supplier<DynamoDbClient> client;
    private final String table;

    public DynamoDbCarts(Supplier<DynamoDbClient> client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Optional<Cart> find(CartId id, Owner owner) {
        var response = client.get()
                .getItem(get -> get.tableName(table).key(CartKeys.cart(id)).consistentRead(true));
        return response.hasItem()
                ? Optional.of(CartItems.cart(response.item()))
                        .filter(cart -> cart.owner().equals(owner))
                : Optional.empty();
    }

    @Override
    public void open(Cart cart) {
        try {
            client.get()
                    .putItem(put -> put.tableName(table)
                            .item(CartItems.of(cart))
                            .conditionExpression("attribute_not_exists(pk)"));
        } catch (ConditionalCheckFailedException e) {
            throw new StaleWrite("cart %s is there already".formatted(cart.id().value()), e);
        }
    }

    @Override
    public boolean replace(Cart before, Cart after) {
        try {
            client.get()
                    .putItem(put -> put.tableName(table)
                            .item(CartItems.of(after))
                            .conditionExpression("version = :before")
                            .expressionAttributeValues(Map.of(":before", n(before.version()))));
            return true;
        } catch (ConditionalCheckFailedException overtaken) {
            return false;
        }
    }
}
