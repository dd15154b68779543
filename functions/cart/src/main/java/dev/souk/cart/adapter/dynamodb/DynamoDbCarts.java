package dev.souk.cart.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.s;

import dev.souk.cart.application.CartChange;
import dev.souk.cart.application.Carts;
import dev.souk.cart.domain.Cart;
import dev.souk.cart.domain.CartFact;
import dev.souk.cart.domain.CartId;
import dev.souk.cart.domain.Owner;
import dev.souk.lambda.dynamodb.StaleWrite;
import dev.souk.lambda.dynamodb.TransactionOutcome;
import dev.souk.lambda.dynamodb.TransactionOutcome.Committed;
import dev.souk.lambda.dynamodb.TransactionOutcome.ConditionsFailed;
import dev.souk.lambda.dynamodb.Transactions;
import dev.souk.lambda.events.EventWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/**
 * One item per cart, replaced as a whole on condition of its version; it carries its own facts. What finds carts by owner
 * or by age is written in the same transaction, and only when it changes.
 */
public final class DynamoDbCarts implements Carts {
    private static final String UNCHANGED = "version = :before";
    private static final Duration OUTBOX_LIFETIME = Duration.ofDays(1);

    private final Supplier<DynamoDbClient> client;
    private final String table;
    private final CartIndexes indexes;
    private final EventWriter events;
    private final Clock clock;
    private final Supplier<UUID> ids;

    /** @param ids one fresh id per outbox row */
    public DynamoDbCarts(
            Supplier<DynamoDbClient> client, String table, EventWriter events, Clock clock, Supplier<UUID> ids) {
        this.client = client;
        this.table = table;
        this.indexes = new CartIndexes(client, table);
        this.events = events;
        this.clock = clock;
        this.ids = ids;
    }

    @Override
    public Optional<Cart> find(CartId id) {
        var response = client.get()
                .getItem(get -> get.tableName(table).key(CartKeys.cart(id)).consistentRead(true));
        return response.hasItem() ? Optional.of(CartItems.cart(response.item())) : Optional.empty();
    }

    @Override
    public Collection<Cart> of(Owner owner, boolean closed) {
        List<CartId> ids = indexes.cartsOf(owner, closed);
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Cart> carts =
                BatchReads.items(
                                client.get(),
                                table,
                                ids.stream().map(CartKeys::cart).toList(),
                                true)
                        .stream()
                        .map(CartItems::cart)
                        .toList();
        List<CartId> gone = new ArrayList<>(ids);
        gone.removeAll(carts.stream().map(Cart::id).toList());
        indexes.forget(owner, gone);
        return carts.stream().filter(cart -> cart.owner().equals(owner)).toList();
    }

    @Override
    public boolean open(Cart cart) {
        var put = Put.builder()
                .tableName(table)
                .item(CartItems.of(cart))
                .conditionExpression("attribute_not_exists(pk)")
                .build();
        return switch (write(List.of(TransactWriteItem.builder().put(put).build(), indexes.opened(cart, MAX_OPEN)))) {
            case Committed _ -> true;
            case ConditionsFailed failed
            when failed.failedAt(0) ->
                throw new StaleWrite(
                        "cart %s is there already".formatted(cart.id().value()));
            case ConditionsFailed _ -> false;
        };
    }

    @Override
    public boolean change(List<CartChange> changes) {
        List<TransactWriteItem> actions = new ArrayList<>();
        for (CartChange change : changes) {
            actions.add(TransactWriteItem.builder().put(put(change)).build());
            actions.addAll(indexes.follow(change.before(), change.after()));
        }
        return actions.size() == 1 ? putAlone(actions.getFirst()) : write(actions) instanceof Committed;
    }

    /** Half the price of a transaction, and most changes are of a line. */
    private boolean putAlone(TransactWriteItem action) {
        Put put = action.put();
        try {
            client.get()
                    .putItem(alone -> alone.tableName(table)
                            .item(put.item())
                            .conditionExpression(put.conditionExpression())
                            .expressionAttributeValues(put.expressionAttributeValues()));
            return true;
        } catch (ConditionalCheckFailedException overtaken) {
            return false;
        } catch (TransactionConflictException busy) {
            // A transaction holds the item at this moment; as one itself the write waits its turn.
            return write(List.of(action)) instanceof Committed;
        }
    }

    @Override
    public boolean delete(Cart before) {
        var delete = Delete.builder()
                .tableName(table)
                .key(CartKeys.cart(before.id()))
                .conditionExpression(UNCHANGED)
                .expressionAttributeValues(version(before))
                .build();
        var action = TransactWriteItem.builder().delete(delete).build();
        return write(List.of(action, indexes.deleted(before))) instanceof Committed;
    }

    @Override
    public boolean forget(Owner owner) {
        return indexes.remove(owner);
    }

    @Override
    public void tell(Cart cart, List<CartFact> facts) {
        Map<String, AttributeValue> row = new HashMap<>(CartKeys.outbox(ids.get()));
        row.put("expiresAt", n(clock.instant().plus(OUTBOX_LIFETIME).getEpochSecond()));
        row.put(EventWriter.ATTRIBUTE, outbox(cart, facts));
        // Without a condition: the key is new, and a put whose reply was lost must not meet itself.
        client.get().putItem(put -> put.tableName(table).item(row));
    }

    private Put put(CartChange change) {
        Map<String, AttributeValue> item = CartItems.of(change.after());
        if (!change.facts().isEmpty()) {
            item.put(EventWriter.ATTRIBUTE, outbox(change.after(), change.facts()));
        }
        return Put.builder()
                .tableName(table)
                .item(item)
                .conditionExpression(UNCHANGED)
                .expressionAttributeValues(version(change.before()))
                .build();
    }

    private AttributeValue outbox(Cart cart, List<CartFact> facts) {
        return s(events.outbox(cart.id().value(), cart.version(), CartEvents.of(cart, facts)));
    }

    private TransactionOutcome write(List<TransactWriteItem> actions) {
        return new Transactions(client.get()).write(actions);
    }

    private static Map<String, AttributeValue> version(Cart before) {
        return Map.of(":before", n(before.version()));
    }
}
