package dev.souk.orders.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.orders.application.Interventions;
import dev.souk.orders.domain.Intervention;
import dev.souk.orders.domain.Intervention.Action;
import dev.souk.orders.domain.Intervention.Reason;
import dev.souk.orders.domain.OrderId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Interventions beside the order's events, each an item that is written once; a repetition finds itself there. */
public final class DynamoDbInterventions implements Interventions {
    private static final String PREFIX = "A#";

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbInterventions(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public void record(OrderId order, Intervention intervention) {
        try {
            client.putItem(put -> put.tableName(table)
                    .item(item(order, intervention))
                    .conditionExpression("attribute_not_exists(pk)"));
        } catch (ConditionalCheckFailedException _) {
            // Written down before.
        }
    }

    @Override
    public List<Intervention> of(OrderId order) {
        return client
                .queryPaginator(query -> query.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :order AND begins_with(sk, :intervention)")
                        .expressionAttributeValues(
                                Map.of(":order", s(EventItems.partition(order)), ":intervention", s(PREFIX))))
                .items()
                .stream()
                .map(DynamoDbInterventions::read)
                .sorted(Comparator.comparing(Intervention::at))
                .toList();
    }

    private static Map<String, AttributeValue> item(OrderId order, Intervention intervention) {
        Map<String, AttributeValue> item = new HashMap<>(key(EventItems.partition(order), PREFIX + intervention.id()));
        item.put("id", s(intervention.id()));
        item.put("at", s(intervention.at().toString()));
        item.put("action", s(intervention.action().name()));
        item.put("operator", s(intervention.operator()));
        item.put("reason", s(intervention.reason().text()));
        return item;
    }

    private static Intervention read(Map<String, AttributeValue> item) {
        return new Intervention(
                string(item, "id"),
                Instant.parse(string(item, "at")),
                Action.valueOf(string(item, "action")),
                string(item, "operator"),
                new Reason(string(item, "reason")));
    }
}
