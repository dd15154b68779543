package dev.souk.inventory.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.inventory.domain.Line;
import dev.souk.inventory.domain.MovementKind;
import dev.souk.inventory.domain.Sku;
import dev.souk.inventory.domain.StockItem;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** A stock item as the table has it, and the writes that change its counts. */
final class StockItems {
    static final String PARTITION = "S#";

    private static final String PART = "L#";

    private static final String MOVE =
            "SET available = available + :available, onHand = onHand + :onHand, reserved = reserved + :reserved,"
                    + " version = version + :one";
    private static final String STORE =
            "SET available = :available, onHand = :onHand, reserved = :reserved, safetyStock = :safetyStock,"
                    + " received = :received, version = :version";

    private StockItems() {}

    static Map<String, AttributeValue> keyOf(Sku sku) {
        return key(PARTITION + sku.value(), PART + "main");
    }

    static boolean isStock(Map<String, AttributeValue> item) {
        return string(item, "sk").startsWith(PART);
    }

    static StockItem read(Sku sku, Map<String, AttributeValue> item) {
        return new StockItem(
                sku,
                number(item, "onHand"),
                number(item, "reserved"),
                number(item, "safetyStock"),
                number(item, "received"),
                number(item, "version"));
    }

    /** Moves a line's units; what takes them off the shelf's margin needs as many there. */
    static TransactWriteItem move(String table, MovementKind kind, Line line) {
        Map<String, AttributeValue> values = new HashMap<>(Map.of(
                ":available", n((long) kind.available() * line.units()),
                ":onHand", n((long) kind.onHand() * line.units()),
                ":reserved", n((long) kind.reserved() * line.units()),
                ":one", n(1)));
        boolean taking = kind.available() < 0;
        if (taking) {
            values.put(":units", n(line.units()));
        }
        return update(table, line.sku(), MOVE, taking ? "available >= :units" : "attribute_exists(pk)", values);
    }

    /** Stores what staff made of the stock, if it has not moved since. */
    static TransactWriteItem store(String table, StockItem next) {
        boolean first = next.version() == 1;
        Map<String, AttributeValue> values = new HashMap<>(Map.of(
                // Kept beside the counts it follows from: a condition cannot calculate.
                ":available", n(next.margin()),
                ":onHand", n(next.onHand()),
                ":reserved", n(next.reserved()),
                ":safetyStock", n(next.safetyStock()),
                ":received", n(next.received()),
                ":version", n(next.version())));
        if (!first) {
            values.put(":read", n(next.version() - 1));
        }
        return update(table, next.sku(), STORE, first ? "attribute_not_exists(pk)" : "version = :read", values);
    }

    private static TransactWriteItem update(
            String table, Sku sku, String change, String condition, Map<String, AttributeValue> values) {
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(table)
                        .key(keyOf(sku))
                        .updateExpression(change)
                        .conditionExpression(condition)
                        .expressionAttributeValues(values)
                        .build())
                .build();
    }
}
