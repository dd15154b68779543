package dev.souk.lambda.events;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.s;

import dev.souk.lambda.dynamodb.Items;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/**
 * How well a table's facts come through, in three items of the partition {@code OUTBOX}: the last pulse sent, the last one that
 * the relay met in the stream, and how far facts have been told again from the items.
 */
final class OutboxPulses {
    private static final String PARTITION = "OUTBOX";
    private static final String SENT = "PULSE";
    private static final String HEARD = "HEARD";
    private static final String RETOLD = "RETOLD";
    private static final String AT = "at";
    private static final String STARTED = "startedAt";
    private static final String AFTER = "after";
    private static final String NO_FACTS = "[]";

    private final Supplier<DynamoDbClient> client;
    private final String table;

    OutboxPulses(Supplier<DynamoDbClient> client, String table) {
        this.client = client;
        this.table = table;
    }

    /**
     * @param through all facts until then have been told again at some time; null when none were
     * @param underWay a retelling that ran out of time, or null
     */
    record Retold(@Nullable Instant through, @Nullable Progress underWay) {}

    /**
     * @param startedAt when this retelling began
     * @param after key of the last item that it has seen
     */
    record Progress(Instant startedAt, Map<String, AttributeValue> after) {}

    /**
     * What the table knows about its own facts.
     *
     * @param sent the last pulse, null before the first
     * @param heard the last pulse that came through, null before the first
     */
    record Standing(@Nullable Instant sent, @Nullable Instant heard, Retold retold) {}

    Standing standing() {
        Map<String, Map<String, AttributeValue>> items = client
                .get()
                .queryPaginator(query -> query.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :outbox")
                        .expressionAttributeValues(Map.of(":outbox", s(PARTITION))))
                .items()
                .stream()
                .collect(Collectors.toMap(item -> Items.string(item, "sk"), item -> item));
        return new Standing(
                at(items.getOrDefault(SENT, Map.of())),
                at(items.getOrDefault(HEARD, Map.of())),
                retold(items.getOrDefault(RETOLD, Map.of())));
    }

    /** Leaves a pulse for the relay, which gets to see what the stream shows of items that carry facts: this one has none. */
    void send(Instant at) {
        put(SENT, Map.of(AT, s(at.toString()), EventWriter.ATTRIBUTE, s(NO_FACTS)));
    }

    /** The pulse that a change is, if it is one. */
    static Optional<Instant> in(StreamRecord change) {
        return change.keys().equals(key(PARTITION, SENT)) ? change.after(AT).map(Instant::parse) : Optional.empty();
    }

    /** Notes that a pulse has come through; an earlier one than the last does not count. */
    void hear(Instant at) {
        try {
            client.get()
                    .putItem(PutItemRequest.builder()
                            .tableName(table)
                            .item(item(HEARD, Map.of(AT, s(at.toString()))))
                            .conditionExpression("attribute_not_exists(pk) OR #at < :at")
                            .expressionAttributeNames(Map.of("#at", AT))
                            .expressionAttributeValues(Map.of(":at", s(at.toString())))
                            .build());
        } catch (ConditionalCheckFailedException _) {
            // A later pulse has been heard.
        }
    }

    void store(Retold retold) {
        Map<String, AttributeValue> attributes = new HashMap<>();
        if (retold.through() != null) {
            attributes.put(AT, s(retold.through().toString()));
        }
        if (retold.underWay() != null) {
            attributes.put(STARTED, s(retold.underWay().startedAt().toString()));
            attributes.put(AFTER, AttributeValue.fromM(retold.underWay().after()));
        }
        put(RETOLD, attributes);
    }

    private static Retold retold(Map<String, AttributeValue> item) {
        AttributeValue after = item.get(AFTER);
        return new Retold(
                at(item), after == null ? null : new Progress(Instant.parse(Items.string(item, STARTED)), after.m()));
    }

    private static @Nullable Instant at(Map<String, AttributeValue> item) {
        return Items.optional(item, AT).map(Instant::parse).orElse(null);
    }

    private void put(String name, Map<String, AttributeValue> attributes) {
        client.get()
                .putItem(PutItemRequest.builder()
                        .tableName(table)
                        .item(item(name, attributes))
                        .build());
    }

    private static Map<String, AttributeValue> item(String name, Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> item = new HashMap<>(key(PARTITION, name));
        item.putAll(attributes);
        return item;
    }
}
