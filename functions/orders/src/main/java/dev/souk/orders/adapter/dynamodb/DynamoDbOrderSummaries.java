package dev.souk.orders.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.lambda.dynamodb.TransactionOutcome.Committed;
import dev.souk.lambda.dynamodb.TransactionOutcome.ConditionsFailed;
import dev.souk.lambda.dynamodb.Transactions;
import dev.souk.orders.application.HistoryQuery;
import dev.souk.orders.application.OrderSummaries;
import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.OrderStatus;
import dev.souk.orders.domain.OrderSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Order summaries in one partition per customer, each by time and by status and time; a page of any filter is one query
 * that reads the page and nothing else.
 *
 * <p>Both entries are written in one transaction with the removal of those of earlier statuses, on condition that the entry by
 * time is not newer. So a write that takes effect late, when the order has gone on, changes nothing: written one by one, the
 * entry by status would come back that has been removed meanwhile.
 */
public final class DynamoDbOrderSummaries implements OrderSummaries {
    private static final String NOT_NEWER = "attribute_not_exists(pk) OR version <= :version";

    private final DynamoDbClient client;
    private final String table;
    private final Transactions transactions;

    public DynamoDbOrderSummaries(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.transactions = new Transactions(client);
    }

    @Override
    public void save(OrderSummary summary) {
        List<TransactWriteItem> actions = new ArrayList<>();
        actions.add(put(Put.builder()
                .item(SummaryItems.write(summary, null))
                .conditionExpression(NOT_NEWER)
                .expressionAttributeValues(Map.of(":version", n(summary.version())))));
        actions.add(put(Put.builder().item(SummaryItems.write(summary, summary.status()))));
        earlier(summary.status()).forEach(status -> actions.add(delete(summary, status)));
        switch (transactions.write(actions)) {
            case Committed _ -> {}
            case ConditionsFailed _ -> {
                // Somebody knows better already.
            }
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
        var found = client.queryPaginator(request.build()).items().stream()
                .limit(limit + 1L)
                .toList();
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

    private TransactWriteItem put(Put.Builder put) {
        return TransactWriteItem.builder().put(put.tableName(table).build()).build();
    }

    private TransactWriteItem delete(OrderSummary summary, OrderStatus status) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table)
                        .key(key(SummaryItems.partition(summary.customer()), SummaryItems.sortKey(summary, status))))
                .build();
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
