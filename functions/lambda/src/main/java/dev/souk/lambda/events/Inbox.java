package dev.souk.lambda.events;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Remembers heard events for seven days, for effects that no version or state transition guards already. The row goes
 * into the transaction of the effect.
 */
public final class Inbox {
    private static final Duration KEPT = Duration.ofDays(7);

    private final String table;
    private final Clock clock;

    public Inbox(String table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /** The write that is refused when this consumer has already applied the event. */
    public TransactWriteItem seen(String consumer, String eventId) {
        Map<String, AttributeValue> item = new HashMap<>(key("IN#" + consumer + "#" + eventId, "IN"));
        item.put("expiresAt", n(clock.instant().plus(KEPT).getEpochSecond()));
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(table)
                        .item(item)
                        .conditionExpression("attribute_not_exists(pk)")
                        .build())
                .build();
    }
}
