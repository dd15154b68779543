package dev.souk.inventory.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;

import dev.souk.inventory.domain.Line;
import dev.souk.inventory.domain.Sku;
import dev.souk.inventory.domain.StockItem;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** A stock item as the table has it, and the writes that change its count. */
final class StockItems {
    static final String PARTITION = "S#";

    private StockItems() {}

    static Map<String, AttributeValue> keyOf(Sku sku) {
        return key(PARTITION + sku.value(), "L#main");
    }

    static StockItem read(Sku sku, Map<String, AttributeValue> item) {
        return new StockItem(sku, number(item, "available"), number(item, "received"), number(item, "version"));
    }

    /** Takes a line's units, if there are as many. */
    static TransactWriteItem take(String table, Line line) {
        return update(
                table, line, "SET available = available - :units, version = version + :one", "available >= :units");
    }

    /** Gives a line's units back. */
    static TransactWriteItem giveBack(String table, Line line) {
        return update(
                table, line, "SET available = available + :units, version = version + :one", "attribute_exists(pk)");
    }

    /** Stores what a receipt made of the stock, if it has not moved since. */
    static TransactWriteItem grow(String table, StockItem grown) {
        boolean first = grown.version() == 1;
        Map<String, AttributeValue> values = new HashMap<>();
        values.put(":available", n(grown.available()));
        values.put(":received", n(grown.received()));
        values.put(":version", n(grown.version()));
        if (!first) {
            values.put(":read", n(grown.version() - 1));
        }
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(table)
                        .key(keyOf(grown.sku()))
                        .updateExpression("SET available = :available, received = :received, version = :version")
                        .conditionExpression(first ? "attribute_not_exists(pk)" : "version = :read")
                        .expressionAttributeValues(values)
                        .build())
                .build();
    }

    private static TransactWriteItem update(String table, Line line, String change, String condition) {
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(table)
                        .key(keyOf(line.sku()))
                        .updateExpression(change)
                        .conditionExpression(condition)
                        .expressionAttributeValues(Map.of(":units", n(line.units()), ":one", n(1)))
                        .build())
                .build();
    }
}
