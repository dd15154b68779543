package dev.souk.orders.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.lambda.Json;
import dev.souk.orders.application.StoredHistory;
import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderSummary;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * The order history as items, read by scanning the table: nothing else lists every order, and a list kept up for this alone
 * would cost each order a write.
 */
public final class DynamoDbStoredHistory implements StoredHistory {
    /** The first event of an order. */
    private static final String PLACING = EventItems.PREFIX + "%010d".formatted(1);

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbStoredHistory(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public Stretch read(@Nullable String after, int items) {
        ScanRequest.Builder scan = ScanRequest.builder()
                .tableName(table)
                .limit(items)
                .filterExpression("sk = :placing OR (begins_with(pk, :history) AND (begins_with(sk, :byTime) OR"
                        + " begins_with(sk, :byStatus)))")
                .projectionExpression("pk, sk, orderId, version")
                .expressionAttributeValues(Map.of(
                        ":placing", s(PLACING),
                        ":history", s(SummaryItems.HISTORY),
                        ":byTime", s(SummaryItems.prefix(null)),
                        ":byStatus", s(SummaryItems.BY_STATUS)));
        if (after != null) {
            scan.exclusiveStartKey(position(after));
        }
        var found = client.scan(scan.build());
        List<OrderId> orders = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (Map<String, AttributeValue> item : found.items()) {
            if (string(item, "sk").equals(PLACING)) {
                orders.add(EventItems.order(string(item, "pk")));
            } else {
                rows.add(row(item));
            }
        }
        return new Stretch(orders, rows, found.hasLastEvaluatedKey() ? sealed(found.lastEvaluatedKey()) : null);
    }

    @Override
    public int differences(OrderSummary summary) {
        return (int)
                rowsOf(summary).filter(wanted -> !wanted.equals(stored(wanted))).count();
    }

    @Override
    public void discardNewer(OrderSummary summary) {
        rowsOf(summary).map(this::stored).forEach(item -> {
            if (!item.isEmpty() && number(item, "version") > summary.version()) {
                discard(row(item));
            }
        });
    }

    @Override
    public boolean isRowOf(Row row, OrderSummary summary) {
        return row.history().equals(summary.customer())
                && rowsOf(summary).anyMatch(item -> string(item, "sk").equals(row.position()));
    }

    @Override
    public void discard(Row row) {
        try {
            client.deleteItem(delete -> delete.tableName(table)
                    .key(key(SummaryItems.partition(row.history()), row.position()))
                    .conditionExpression("version = :seen")
                    .expressionAttributeValues(Map.of(":seen", n(row.version()))));
        } catch (ConditionalCheckFailedException _) {
            // It has changed or is gone, so it is not the row that was found wrong.
        }
    }

    /** Empty when there is none. */
    private Map<String, AttributeValue> stored(Map<String, AttributeValue> wanted) {
        return client.getItem(get -> get.tableName(table)
                        .key(key(string(wanted, "pk"), string(wanted, "sk")))
                        .consistentRead(true))
                .item();
    }

    private static Stream<Map<String, AttributeValue>> rowsOf(OrderSummary summary) {
        return Stream.of(SummaryItems.write(summary, null), SummaryItems.write(summary, summary.status()));
    }

    private static Row row(Map<String, AttributeValue> item) {
        return new Row(
                new OrderId(string(item, "orderId")),
                new CustomerId(string(item, "pk").substring(SummaryItems.HISTORY.length())),
                string(item, "sk"),
                number(item, "version"));
    }

    /** As one word that a person can hand back. */
    private static String sealed(Map<String, AttributeValue> key) {
        String json = Json.write(List.of(string(key, "pk"), string(key, "sk")));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException for a word that is no position */
    private static Map<String, AttributeValue> position(String sealed) {
        String[] parts =
                Json.read(new String(Base64.getUrlDecoder().decode(sealed), StandardCharsets.UTF_8), String[].class);
        if (parts.length != 2) {
            throw new IllegalArgumentException("expected a position that a rebuild has named");
        }
        return key(parts[0], parts[1]);
    }
}
