package dev.souk.orders.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.orders.application.HistoryQuery;
import dev.souk.orders.application.OrderSummaries;
import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.OrderStatus;
import dev.souk.orders.domain.OrderSummary;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/**
 * Order summaries in one partition per customer, each by time and by status and time; a page of any filter is one query
 * that reads the page and nothing else.
 *
 * <p>The entry by status is written before the entry by time, and entries of earlier statuses go last. So a writer that was
 * overtaken notices it at the entry by time and takes its own entry by status back, and one that died in between is made
 * good when it is called again.
 */
public final class DynamoDbOrderSummaries implements OrderSummaries {
    private static final String NOT_NEWER = "attribute_not_exists(pk) OR version <= :version";

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbOrderSummaries(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public void save(OrderSummary summary) {
        put(SummaryItems.write(summary, summary.status()), summary.version());
        Optional<OrderStatus> newer = put(SummaryItems.write(summary, null), summary.version());
        if (newer.isEmpty()) {
            earlier(summary.status()).forEach(status -> drop(summary, status));
        } else if (newer.get() != summary.status()) {
            drop(summary, summary.status());
        }
    }

    @Override
    public void copy(CustomerId from, CustomerId to) {
        client.queryPaginator(query(HistoryQuery.of(from)).consistentRead(true).build()).items().stream()
                .map(item -> SummaryItems.read(from, item))
                .forEach(summary -> save(summary.shownTo(to)));
    }

    @Override
    public Page page(HistoryQuery query, int limit, @Nullable String after) {
        CustomerId customer = query.customer();
        var request = query(query).limit(limit + 1);
        if (after != null) {
            request.exclusiveStartKey(key(SummaryItems.partition(customer), after));
        }
        var found = client.query(request.build()).items();
        List<OrderSummary> items = found.stream()
                .limit(limit)
                .map(item -> SummaryItems.read(customer, item))
                .toList();
        return new Page(items, found.size() > limit ? string(found.get(limit - 1), "sk") : null);
    }

    private QueryRequest.Builder query(HistoryQuery query) {
        String prefix = SummaryItems.prefix(query.status());
        return QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("pk = :customer AND sk BETWEEN :newest AND :oldest")
                .expressionAttributeValues(Map.of(
                        ":customer", s(SummaryItems.partition(query.customer())),
                        ":newest", s(SummaryItems.lowest(prefix, query.to())),
                        ":oldest", s(SummaryItems.highest(prefix, query.from()))));
    }

    /** Empty when it was written, otherwise the status of the newer entry that stands there. */
    private Optional<OrderStatus> put(Map<String, AttributeValue> item, long version) {
        try {
            client.putItem(put -> put.tableName(table)
                    .item(item)
                    .conditionExpression(NOT_NEWER)
                    .expressionAttributeValues(Map.of(":version", n(version)))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return Optional.empty();
        } catch (ConditionalCheckFailedException newer) {
            return Optional.of(SummaryItems.status(newer.item()));
        }
    }

    private void drop(OrderSummary summary, OrderStatus status) {
        try {
            client.deleteItem(delete -> delete.tableName(table)
                    .key(key(SummaryItems.partition(summary.customer()), SummaryItems.sortKey(summary, status)))
                    .conditionExpression(NOT_NEWER)
                    .expressionAttributeValues(Map.of(":version", n(summary.version()))));
        } catch (ConditionalCheckFailedException _) {
            // Somebody knows better already.
        }
    }

    /** What an order may have been before. */
    private static List<OrderStatus> earlier(OrderStatus status) {
        return switch (status) {
            case PENDING -> List.of();
            case CONFIRMED, REJECTED -> List.of(OrderStatus.PENDING);
            case REFUNDED, CANCELLED -> List.of(OrderStatus.PENDING, OrderStatus.CONFIRMED);
        };
    }
}
