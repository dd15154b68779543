package dev.souk.orders.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.s;

import dev.souk.orders.application.ParkedCheckouts;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.Resumption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Parked checkouts as the items of their task tokens, which the parking itself writes. */
public final class DynamoDbParkedCheckouts implements ParkedCheckouts {
    /** Less than any order. */
    private static final String BEFORE_ALL = " ";

    private final DynamoDbClient client;
    private final String table;

    public DynamoDbParkedCheckouts(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public List<Resumption> of(OrderId order) {
        return items(QueryRequest.builder()
                        .keyConditionExpression("pk = :parked AND begins_with(sk, :order)")
                        .expressionAttributeValues(
                                Map.of(":parked", s(ParkedFile.PARTITION), ":order", s(ParkedFile.entriesOf(order)))))
                .map(ParkedFile::read)
                .toList();
    }

    @Override
    public List<OrderId> after(@Nullable OrderId last, int max) {
        String behind = last == null ? BEFORE_ALL : ParkedFile.behind(last);
        return items(QueryRequest.builder()
                        .keyConditionExpression("pk = :parked AND sk > :behind")
                        .expressionAttributeValues(Map.of(":parked", s(ParkedFile.PARTITION), ":behind", s(behind)))
                        // The tokens stay where they are; an order with many of them takes more than one look.
                        .projectionExpression("sk")
                        .limit(max))
                .map(ParkedFile::order)
                .distinct()
                .limit(max)
                .toList();
    }

    @Override
    public void forget(OrderId order, Collection<Resumption> used) {
        used.forEach(resumption ->
                client.deleteItem(delete -> delete.tableName(table).key(ParkedFile.entryKey(order, resumption))));
    }

    private Stream<Map<String, AttributeValue>> items(QueryRequest.Builder query) {
        return client.queryPaginator(query.tableName(table).consistentRead(true).build()).items().stream();
    }
}
