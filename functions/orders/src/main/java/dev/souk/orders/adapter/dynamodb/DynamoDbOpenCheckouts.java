package dev.souk.orders.adapter.dynamodb;

import static dev.souk.lambda.dynamodb.Items.s;

import dev.souk.lambda.dynamodb.TransactionOutcome.Committed;
import dev.souk.lambda.dynamodb.TransactionOutcome.ConditionsFailed;
import dev.souk.lambda.dynamodb.Transactions;
import dev.souk.orders.application.OpenCheckout;
import dev.souk.orders.application.OpenCheckouts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Open checkouts as entries of a file that is sorted by time. An entry is never changed, only replaced by a later one. */
public final class DynamoDbOpenCheckouts implements OpenCheckouts {
    /** Less than any time. */
    private static final String BEFORE_ALL = "0";

    private final DynamoDbClient client;
    private final String table;
    private final Transactions transactions;

    public DynamoDbOpenCheckouts(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
        this.transactions = new Transactions(client);
    }

    @Override
    public List<OpenCheckout> notSince(Instant limit, int max) {
        List<OpenCheckout> found = new ArrayList<>();
        for (int partition = 0; partition < CheckoutFile.PARTITIONS && found.size() < max; partition++) {
            var due = Map.of(
                    ":file",
                    s(CheckoutFile.partition(partition)),
                    ":after",
                    s(CheckoutFile.time(limit.plusSeconds(1))));
            int room = max - found.size();
            client
                    .queryPaginator(query -> query.tableName(table)
                            .keyConditionExpression("pk = :file AND sk < :after")
                            .expressionAttributeValues(due)
                            .consistentRead(true)
                            .limit(room))
                    .items()
                    .stream()
                    .limit(room)
                    .forEach(item -> found.add(CheckoutFile.read(item)));
        }
        return found;
    }

    @Override
    public List<OpenCheckout> after(@Nullable String position, int max) {
        List<OpenCheckout> found = new ArrayList<>();
        int first = position == null
                ? 0
                : CheckoutFile.partitionOf(position.substring(position.indexOf(OpenCheckout.SEPARATOR) + 1));
        for (int partition = first; partition < CheckoutFile.PARTITIONS && found.size() < max; partition++) {
            String behind = position == null || partition > first ? BEFORE_ALL : position;
            var range = Map.of(":file", s(CheckoutFile.partition(partition)), ":behind", s(behind));
            int room = max - found.size();
            client
                    .queryPaginator(query -> query.tableName(table)
                            .keyConditionExpression("pk = :file AND sk > :behind")
                            .expressionAttributeValues(range)
                            .consistentRead(true)
                            .limit(room))
                    .items()
                    .stream()
                    .limit(room)
                    .forEach(item -> found.add(CheckoutFile.read(item)));
        }
        return found;
    }

    @Override
    public boolean replace(OpenCheckout seen, OpenCheckout next) {
        TransactWriteItem leave = TransactWriteItem.builder()
                .delete(delete -> delete.tableName(table)
                        .key(CheckoutFile.entryKey(seen))
                        .conditionExpression("attribute_exists(pk)"))
                .build();
        TransactWriteItem enter = TransactWriteItem.builder()
                .put(put -> put.tableName(table).item(CheckoutFile.entry(next)))
                .build();
        return switch (transactions.write(List.of(leave, enter))) {
            case Committed _ -> true;
            case ConditionsFailed _ -> false;
        };
    }

    @Override
    public void close(OpenCheckout seen) {
        client.deleteItem(delete -> delete.tableName(table).key(CheckoutFile.entryKey(seen)));
    }
}
