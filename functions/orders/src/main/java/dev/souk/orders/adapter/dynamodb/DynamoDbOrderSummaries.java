package dev.souk.orders.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.key;
import static dev.souk.lambda.dynamodb.Items.n;
import static dev.souk.lambda.dynamodb.Items.number;
import static dev.souk.lambda.dynamodb.Items.s;
import static dev.souk.lambda.dynamodb.Items.string;

import dev.souk.kernel.Money;
import dev.souk.orders.application.OrderSummaries;
import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderStatus;
import dev.souk.orders.domain.OrderSummary;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Order summaries in one partition per customer, sorted so that a plain query starts with the newest. */
public final class DynamoDbOrderSummaries implements OrderSummaries {
    private static final String PREFIX = "O#";

    /** Subtracting from this makes later times sort first; in milliseconds it lasts until the year 2286. */
    private static final long END_OF_TIME = 9_999_999_999_999L;

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbOrderSummaries(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public void save(OrderSummary summary) {
        try {
            client.putItem(put -> put.tableName(table)
                    .item(item(summary))
                    .conditionExpression("attribute_not_exists(pk) OR version < :version")
                    .expressionAttributeValues(Map.of(":version", n(summary.version()))));
        } catch (ConditionalCheckFailedException _) {
            // The same or a newer state is there already, which is all that was wanted.
        }
    }

    @Override
    public Page page(CustomerId customer, int limit, @Nullable String after) {
        var found = client.query(query(customer, limit + 1, after)).items();
        List<OrderSummary> items =
                found.stream().limit(limit).map(item -> summary(customer, item)).toList();
        return new Page(items, found.size() > limit ? string(found.get(limit - 1), "sk") : null);
    }

    private QueryRequest query(CustomerId customer, int limit, @Nullable String after) {
        var query = QueryRequest.builder()
                .tableName(table)
                .limit(limit)
                .keyConditionExpression("pk = :customer AND begins_with(sk, :order)")
                .expressionAttributeValues(Map.of(":customer", s(partition(customer)), ":order", s(PREFIX)));
        return (after == null ? query : query.exclusiveStartKey(key(partition(customer), after))).build();
    }

    private static Map<String, AttributeValue> item(OrderSummary summary) {
        Map<String, AttributeValue> item = new HashMap<>(key(partition(summary.customer()), sortKey(summary)));
        item.put("orderId", s(summary.id().value()));
        item.put("status", s(summary.status().name()));
        item.put("amount", n(summary.total().amount()));
        item.put("currency", s(summary.total().currency()));
        item.put("placedAt", s(summary.placedAt().toString()));
        item.put("version", n(summary.version()));
        return item;
    }

    private static OrderSummary summary(CustomerId customer, Map<String, AttributeValue> item) {
        return new OrderSummary(
                new OrderId(string(item, "orderId")),
                customer,
                OrderStatus.valueOf(string(item, "status")),
                new Money(number(item, "amount"), string(item, "currency")),
                Instant.parse(string(item, "placedAt")),
                number(item, "version"));
    }

    private static String partition(CustomerId customer) {
        return "C#" + customer.value();
    }

    private static String sortKey(OrderSummary summary) {
        long untilTheEnd = END_OF_TIME - summary.placedAt().toEpochMilli();
        return PREFIX + "%013d#%s".formatted(untilTheEnd, summary.id().value());
    }
}
