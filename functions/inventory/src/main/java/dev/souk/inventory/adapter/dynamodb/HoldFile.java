package dev.souk.inventory.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.inventory.domain.OrderId;
import dev.souk.inventory.domain.Reservation.Held;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The holds by the time at which they end: one small item per hold, written and deleted in the transaction that makes and ends
 * it. Spread over a few partitions, as every order writes here.
 */
final class HoldFile {
    private static final int PARTITIONS = 4;

    private HoldFile() {}

    static TransactWriteItem enter(String table, Held held) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(entry(held)))
                .build();
    }

    static TransactWriteItem leave(String table, Held held) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table).key(entry(held)))
                .build();
    }

    /** Orders whose holds end at the limit or before, per partition the earliest first. */
    static List<OrderId> until(DynamoDbClient client, String table, Instant limit, int max) {
        List<OrderId> orders = new ArrayList<>();
        for (int partition = 0; partition < PARTITIONS && orders.size() < max; partition++) {
            var due = Map.of(":file", s(partition(partition)), ":after", s(time(limit.plusSeconds(1))));
            int room = max - orders.size();
            client
                    .queryPaginator(query -> query.tableName(table)
                            .keyConditionExpression("pk = :file AND sk < :after")
                            .expressionAttributeValues(due)
                            .consistentRead(true)
                            .limit(room))
                    .items()
                    .stream()
                    .limit(room)
                    .forEach(item -> orders.add(order(item)));
        }
        return orders;
    }

    private static Map<String, AttributeValue> entry(Held held) {
        String order = held.order().value();
        return key(partition(Math.floorMod(order.hashCode(), PARTITIONS)), time(held.expiresAt()) + "#" + order);
    }

    private static OrderId order(Map<String, AttributeValue> item) {
        String sk = string(item, "sk");
        return new OrderId(sk.substring(sk.indexOf('#') + 1));
    }

    private static String partition(int number) {
        return "HELD#" + number;
    }

    /** Holds end on whole seconds, so that the texts sort as the times do. */
    private static String time(Instant instant) {
        return Instant.ofEpochSecond(instant.getEpochSecond()).toString();
    }
}
