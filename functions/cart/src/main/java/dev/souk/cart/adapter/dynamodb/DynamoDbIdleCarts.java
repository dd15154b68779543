package dev.souk.cart.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.cart.application.IdleCarts;
import dev.souk.cart.domain.CartId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The file of idle carts: one partition per hour. {@link DynamoDbCarts} makes the entries together with the change. */
public final class DynamoDbIdleCarts implements IdleCarts {
    /** Longer than any cart lives after a change. */
    private static final Duration ENTRY_LIFETIME = Duration.ofDays(100);

    private final Supplier<DynamoDbClient> client;
    private final String table;
    private final Clock clock;

    public DynamoDbIdleCarts(Supplier<DynamoDbClient> client, String table, Clock clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public List<Entry> filedUnder(Instant hour, int limit) {
        return client
                .get()
                .queryPaginator(query -> query.tableName(table)
                        .keyConditionExpression("pk = :hour")
                        .expressionAttributeValues(Map.of(":hour", s(CartKeys.hour(hour))))
                        .consistentRead(true)
                        .limit(limit))
                .items()
                .stream()
                .limit(limit)
                .map(item -> new Entry(new CartId(string(item, "sk").substring(CartKeys.CART.length())), hour))
                .toList();
    }

    @Override
    public void move(Entry entry, Instant hour) {
        Map<String, AttributeValue> item = new HashMap<>(CartKeys.filed(entry.cart(), hour));
        item.put("expiresAt", n(clock.instant().plus(ENTRY_LIFETIME).getEpochSecond()));
        try {
            client.get()
                    .putItem(put -> put.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"));
        } catch (ConditionalCheckFailedException movedBefore) {
            // An earlier run got so far and no further; the old entry is left to be dropped.
            drop(entry);
            return;
        }
        drop(entry);
    }

    @Override
    public void drop(Entry entry) {
        client.get().deleteItem(delete -> delete.tableName(table).key(CartKeys.filed(entry.cart(), entry.hour())));
    }

    @Override
    public Optional<Instant> progress() {
        var found = client.get()
                .getItem(get -> get.tableName(table).key(CartKeys.progress()).consistentRead(true));
        return found.hasItem() ? Optional.of(Instant.ofEpochSecond(number(found.item(), "hour"))) : Optional.empty();
    }

    @Override
    public void advance(Instant hour) {
        Map<String, AttributeValue> item = new HashMap<>(CartKeys.progress());
        // Not named expiresAt: the table's TTL would delete it.
        item.put("hour", n(hour.getEpochSecond()));
        try {
            client.get()
                    .putItem(put -> put.tableName(table)
                            .item(item)
                            .conditionExpression("attribute_not_exists(pk) OR #hour < :hour")
                            .expressionAttributeNames(Map.of("#hour", "hour"))
                            .expressionAttributeValues(Map.of(":hour", n(hour.getEpochSecond()))));
        } catch (ConditionalCheckFailedException furtherAlready) {
            // Another run got as far or further, which is as good.
            return;
        }
    }
}
