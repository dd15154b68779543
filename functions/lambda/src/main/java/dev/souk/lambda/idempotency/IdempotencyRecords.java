package dev.souk.lambda.idempotency;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.lambda.Json;
import dev.souk.lambda.http.HttpReply;
import dev.souk.lambda.http.Problem;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Replies remembered under their Idempotency-Key for 24 hours, in the domain's own table.
 *
 * <p>The record is written in the same transaction as the effect, so there is no state in between: either both exist or
 * neither, and of two requests at once the second finds the first one's reply. Attribute names are those of Powertools.
 */
public final class IdempotencyRecords implements Replies {
    private static final Duration KEPT = Duration.ofHours(24);
    private static final String SORT_KEY = "I";

    private final DynamoDbClient client;
    private final String table;
    private final Clock clock;

    public IdempotencyRecords(DynamoDbClient client, String table, Clock clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public Optional<HttpReply> replay(IdempotentRequest request) {
        var found = client.getItem(
                get -> get.tableName(table).key(key(request.id(), SORT_KEY)).consistentRead(true));
        if (!found.hasItem() || number(found.item(), "expiration") <= now()) {
            return Optional.empty();
        }
        if (!string(found.item(), "validation").equals(request.fingerprint())) {
            throw Problem.unprocessable(
                    "idempotency-key-reused", "this Idempotency-Key was used for a different request");
        }
        return Optional.of(
                Json.read(string(found.item(), "data"), StoredReply.class).replayed());
    }

    /** The write that remembers a reply; refused when a live record exists. Goes into the transaction of the effect. */
    public TransactWriteItem put(IdempotentRequest request, StoredReply reply) {
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(table)
                        .item(item(request, reply))
                        .conditionExpression("attribute_not_exists(pk) OR expiration <= :now")
                        .expressionAttributeValues(Map.of(":now", n(now())))
                        .build())
                .build();
    }

    @Override
    public boolean keep(IdempotentRequest request, StoredReply reply) {
        try {
            client.putItem(put -> put.tableName(table)
                    .item(item(request, reply))
                    .conditionExpression("attribute_not_exists(pk) OR expiration <= :now")
                    .expressionAttributeValues(Map.of(":now", n(now()))));
            return true;
        } catch (ConditionalCheckFailedException _) {
            return false;
        }
    }

    @Override
    public void replace(IdempotentRequest request, StoredReply reply) {
        try {
            client.putItem(put -> put.tableName(table)
                    .item(item(request, reply))
                    .conditionExpression("validation = :same")
                    .expressionAttributeValues(Map.of(":same", s(request.fingerprint()))));
        } catch (ConditionalCheckFailedException refused) {
            throw new IllegalStateException("expected a reply to this very request to be kept", refused);
        }
    }

    private Map<String, AttributeValue> item(IdempotentRequest request, StoredReply reply) {
        long expiration = now() + KEPT.toSeconds();
        Map<String, AttributeValue> item = new HashMap<>(key(request.id(), SORT_KEY));
        item.put("id", s(request.id()));
        item.put("status", s("COMPLETED"));
        item.put("validation", s(request.fingerprint()));
        item.put("data", s(Json.write(reply)));
        item.put("expiration", n(expiration));
        item.put("expiresAt", n(expiration));
        return item;
    }

    private long now() {
        return clock.instant().getEpochSecond();
    }
}
