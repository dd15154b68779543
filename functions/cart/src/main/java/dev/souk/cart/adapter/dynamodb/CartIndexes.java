package dev.souk.cart.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;

import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Owner;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * The items that find carts by owner and by age. Taking ids in and out of sets needs no condition of its own: it is part
 * of a write that is conditional on the cart, and doing it twice is doing it once.
 */
final class CartIndexes {
    private static final String OPEN = "openCarts";
    private static final String CLOSED = "closedCarts";
    /** A guest's index goes some time after the last cart that it could name, and after the guest's token. */
    private static final Duration GUESTS_INDEX_LONGER = Duration.ofDays(60);

    private final Supplier<DynamoDbClient> client;
    private final String table;

    CartIndexes(Supplier<DynamoDbClient> client, String table) {
        this.client = client;
        this.table = table;
    }

    List<CartId> cartsOf(Owner owner, boolean closed) {
        var found = client.get()
                .getItem(get -> get.tableName(table).key(CartKeys.owner(owner)).consistentRead(true));
        Stream<String> open = ids(found.item(), OPEN);
        return Stream.concat(open, closed ? ids(found.item(), CLOSED) : Stream.of())
                .map(CartId::new)
                .toList();
    }

    private static Stream<String> ids(Map<String, AttributeValue> item, String name) {
        return Optional.ofNullable(item.get(name)).map(AttributeValue::ss).orElseGet(List::of).stream();
    }

    /** Drops the ids of carts that expired and are gone. */
    void forget(Owner owner, List<CartId> gone) {
        if (gone.isEmpty()) {
            return;
        }
        var ids = AttributeValue.fromSs(gone.stream().map(CartId::value).toList());
        client.get()
                .updateItem(update -> update.tableName(table)
                        .key(CartKeys.owner(owner))
                        .updateExpression("DELETE %s :gone, %s :gone".formatted(OPEN, CLOSED))
                        .conditionExpression("attribute_exists(pk)")
                        .expressionAttributeValues(Map.of(":gone", ids)));
    }

    /** @return false, with nothing changed, when it names carts */
    boolean remove(Owner owner) {
        try {
            // A set that loses its last element is gone.
            client.get()
                    .deleteItem(delete -> delete.tableName(table)
                            .key(CartKeys.owner(owner))
                            .conditionExpression(
                                    "attribute_not_exists(%s) AND attribute_not_exists(%s)".formatted(OPEN, CLOSED)));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    /** Takes a new cart in, unless its owner has as many as one may have. */
    TransactWriteItem opened(Cart cart, int max) {
        String roomLeft = "attribute_not_exists(%1$s) OR size(%1$s) < :max".formatted(OPEN);
        return update(cart.owner(), cart, "ADD %s :id".formatted(OPEN), roomLeft, Map.of(":max", n(max)));
    }

    TransactWriteItem deleted(Cart cart) {
        return update(cart.owner(), cart, "DELETE %s :id, %s :id".formatted(OPEN, CLOSED), null, Map.of());
    }

    /** What has to change with the cart; mostly nothing. */
    List<TransactWriteItem> follow(Cart before, Cart after) {
        List<TransactWriteItem> actions = new ArrayList<>();
        if (!before.owner().equals(after.owner())) {
            actions.add(deleted(before));
            actions.add(update(after.owner(), after, "ADD %s :id".formatted(OPEN), null, Map.of()));
        } else if (before.isOpen() && !after.isOpen()) {
            actions.add(
                    update(after.owner(), after, "DELETE %s :id ADD %s :id".formatted(OPEN, CLOSED), null, Map.of()));
        }
        if (after.activity().watched() && !before.activity().watched()) {
            actions.add(filed(after));
        }
        return actions;
    }

    private TransactWriteItem filed(Cart cart) {
        Map<String, AttributeValue> entry = new HashMap<>(
                CartKeys.filed(cart.id(), cart.activity().changedAt().truncatedTo(ChronoUnit.HOURS)));
        entry.put("expiresAt", n(cart.activity().expiresAt().getEpochSecond()));
        return TransactWriteItem.builder()
                .put(Put.builder().tableName(table).item(entry).build())
                .build();
    }

    private TransactWriteItem update(
            Owner owner,
            Cart cart,
            String change,
            @Nullable String condition,
            Map<String, AttributeValue> conditionValues) {
        Map<String, AttributeValue> values = new HashMap<>(conditionValues);
        values.put(":id", AttributeValue.fromSs(List.of(cart.id().value())));
        String all = change;
        if (owner.isGuest()) {
            values.put(
                    ":until",
                    n(cart.activity().expiresAt().plus(GUESTS_INDEX_LONGER).getEpochSecond()));
            all = "SET expiresAt = :until " + change;
        }
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(table)
                        .key(CartKeys.owner(owner))
                        .updateExpression(all)
                        .conditionExpression(condition)
                        .expressionAttributeValues(values)
                        .build())
                .build();
    }
}
