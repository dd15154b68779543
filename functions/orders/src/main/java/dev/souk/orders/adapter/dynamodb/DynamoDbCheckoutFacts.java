package dev.souk.orders.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.lambda.Json;
import dev.souk.orders.application.CheckoutFacts;
import dev.souk.orders.application.UnreadableOrder;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.TimelineEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Checkout facts beside the order's events; time and event id are the key, so a repetition finds itself there. */
public final class DynamoDbCheckoutFacts implements CheckoutFacts {
    private static final String PREFIX = "T#";

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbCheckoutFacts(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public void record(OrderId order, TimelineEntry fact) {
        try {
            client.putItem(put ->
                    put.tableName(table).item(item(order, fact)).conditionExpression("attribute_not_exists(pk)"));
        } catch (ConditionalCheckFailedException _) {
            // Heard before.
        }
    }

    @Override
    public List<TimelineEntry> of(OrderId order) {
        return client
                .queryPaginator(query -> query.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :order AND begins_with(sk, :fact)")
                        .expressionAttributeValues(
                                Map.of(":order", s(EventItems.partition(order)), ":fact", s(PREFIX))))
                .items()
                .stream()
                .map(item -> readable(order, item))
                .sorted(Comparator.comparing(TimelineEntry::at))
                .toList();
    }

    private static Map<String, AttributeValue> item(OrderId order, TimelineEntry fact) {
        Map<String, AttributeValue> item =
                new HashMap<>(key(EventItems.partition(order), PREFIX + fact.at() + "#" + fact.eventId()));
        item.put("eventId", s(fact.eventId()));
        item.put("at", s(fact.at().toString()));
        item.put("source", s(fact.source()));
        item.put("type", s(fact.type()));
        item.put("shown", s(Json.write(ShownJson.of(fact.shown()))));
        return item;
    }

    private static TimelineEntry readable(OrderId order, Map<String, AttributeValue> item) {
        try {
            return fact(item);
        } catch (RuntimeException broken) {
            throw new UnreadableOrder(order, broken);
        }
    }

    private static TimelineEntry fact(Map<String, AttributeValue> item) {
        return new TimelineEntry(
                string(item, "eventId"),
                Instant.parse(string(item, "at")),
                string(item, "source"),
                string(item, "type"),
                Json.read(string(item, "shown"), ShownJson.class).shown());
    }
}
