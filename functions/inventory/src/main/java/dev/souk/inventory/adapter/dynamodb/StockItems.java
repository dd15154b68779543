package dev.souk.inventory.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.inventory.domain.MovementKind;
import dev.souk.inventory.domain.Part;
import dev.souk.inventory.domain.Share;
import dev.souk.inventory.domain.Sku;
import dev.souk.inventory.domain.StockItem;
import dev.souk.inventory.domain.StockParts;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
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
    private static final String ENOUGH = "available >= :units";
    private static final String STORE =
            "SET available = :available, onHand = :onHand, reserved = :reserved, safetyStock = :safetyStock,"
                    + " received = :received, version = :version";

    private StockItems() {}

    static Map<String, AttributeValue> keyOf(Sku sku, Part part) {
        String bucket = part.bucket() == 0 ? "" : "#" + part.bucket();
        return key(PARTITION + sku.value(), PART + part.location() + bucket);
    }

    private static Part part(Map<String, AttributeValue> item) {
        String[] names = string(item, "sk").substring(PART.length()).split("#", -1);
        return new Part(names[0], names.length == 1 ? 0 : Integer.parseInt(names[1]));
    }

    /** All parts of a product, in the order in which they are sold from. */
    static StockParts find(DynamoDbClient client, String table, Sku sku) {
        var values = Map.of(":sku", s(PARTITION + sku.value()), ":part", s(PART));
        return new StockParts(
                sku,
                client
                        .queryPaginator(query -> query.tableName(table)
                                .keyConditionExpression("pk = :sku AND begins_with(sk, :part)")
                                .expressionAttributeValues(values)
                                .consistentRead(true))
                        .items()
                        .stream()
                        .sorted(Comparator.comparingLong(StockItems::sellOrder))
                        .map(item -> read(sku, item))
                        .toList());
    }

    private static long sellOrder(Map<String, AttributeValue> item) {
        return item.containsKey("sellOrder") ? number(item, "sellOrder") : 0;
    }

    static boolean isStock(Map<String, AttributeValue> item) {
        return string(item, "sk").startsWith(PART);
    }

    static StockItem read(Sku sku, Map<String, AttributeValue> item) {
        return new StockItem(
                sku,
                part(item),
                number(item, "onHand"),
                number(item, "reserved"),
                number(item, "safetyStock"),
                number(item, "received"),
                number(item, "version"));
    }

    /**
     * Moves units of a part; what takes them off the shelf's margin needs as many there.
     *
     * @param unseen whether the part was chosen without a look, as is right for products that lie in one part
     */
    static TransactWriteItem move(String table, MovementKind kind, Share share, boolean unseen) {
        Map<String, AttributeValue> values = new HashMap<>(Map.of(
                ":available", n((long) kind.available() * share.units()),
                ":onHand", n((long) kind.onHand() * share.units()),
                ":reserved", n((long) kind.reserved() * share.units()),
                ":one", n(1)));
        boolean taking = kind.available() < 0;
        if (taking) {
            values.put(":units", n(share.units()));
        }
        String enough = unseen ? ENOUGH + " AND attribute_not_exists(scattered)" : ENOUGH;
        return update(table, keyOf(share.sku(), share.part()), MOVE, taking ? enough : "attribute_exists(pk)", values);
    }

    /** Stores what staff made of the stock: the parts that change, if they have not moved since. */
    static List<TransactWriteItem> store(String table, StockParts read, StockParts next) {
        List<StockItem> all = next.all();
        return IntStream.range(0, all.size())
                .filter(place -> all.get(place).version()
                        > read.part(all.get(place).part())
                                .map(StockItem::version)
                                .orElse(0L))
                .mapToObj(place -> store(table, all.get(place), place, all.size() > 1))
                .toList();
    }

    private static TransactWriteItem store(String table, StockItem next, int place, boolean scattered) {
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
        if (scattered) {
            values.put(":place", n(place));
            values.put(":yes", AttributeValue.fromBool(true));
        }
        String change = scattered ? STORE + ", sellOrder = :place, scattered = :yes" : STORE;
        return update(
                table,
                keyOf(next.sku(), next.part()),
                change,
                first ? "attribute_not_exists(pk)" : "version = :read",
                values);
    }

    private static TransactWriteItem update(
            String table,
            Map<String, AttributeValue> key,
            String change,
            String condition,
            Map<String, AttributeValue> values) {
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(table)
                        .key(key)
                        .updateExpression(change)
                        .conditionExpression(condition)
                        .expressionAttributeValues(values)
                        .build())
                .build();
    }
}
