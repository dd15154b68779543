package dev.souk.dynamodb.memory;

import dev.souk.dynamodb.memory.expression.Projection;
import dev.souk.dynamodb.memory.expression.Scope;
import dev.souk.dynamodb.memory.value.ValidationFailure;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.ItemResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsResponse;

/** TransactGetItems. */
final class TransactionReads {
    private static final int MAX_ITEMS = 100;
    private static final KnownFields REQUEST =
            KnownFields.of(TransactGetItemsRequest.builder().build(), "TransactItems");
    private static final KnownFields ITEM =
            KnownFields.of(TransactGetItem.builder().build(), "Get");

    private final Database database;

    TransactionReads(Database database) {
        this.database = database;
    }

    TransactGetItemsResponse get(TransactGetItemsRequest request) {
        REQUEST.check(request);
        int items = request.transactItems().size();
        if (items < 1 || items > MAX_ITEMS) {
            throw new ValidationFailure("Value at 'transactItems' failed to satisfy constraint: Member must have length"
                    + " from 1 to 100, got " + items);
        }
        List<Wanted> wanted = new ArrayList<>(items);
        Set<TableKey> keys = new HashSet<>();
        for (TransactGetItem item : request.transactItems()) {
            Wanted one = read(item, request.transactItems().size());
            if (!keys.add(new TableKey(one.table().schema().name(), one.key()))) {
                throw new ValidationFailure("Transaction request cannot include multiple operations on one item");
            }
            wanted.add(one);
        }
        return TransactGetItemsResponse.builder()
                .responses(wanted.stream().map(Wanted::response).toList())
                .build();
    }

    private Wanted read(TransactGetItem item, int items) {
        ITEM.check(item);
        Get get = item.get();
        if (get == null || !get.hasKey()) {
            throw new ValidationFailure(
                    "Value null at 'transactItems' failed to satisfy constraint: Member must not be" + " null");
        }
        Table table = database.table(get.tableName());
        Scope scope = database.expressions().in(get.expressionAttributeNames());
        Projection projection = scope.projection(get.projectionExpression());
        scope.requireAllUsed();
        try {
            Key key = Key.of(table.schema(), get.key());
            key.requireFit(table.schema());
            return new Wanted(table, key, projection);
        } catch (ValidationFailure e) {
            var reason = CancellationReason.builder().code("ValidationError").message(e.getMessage());
            throw Failures.cancelled(Collections.nCopies(items, reason.build()));
        }
    }

    private record Wanted(Table table, Key key, @Nullable Projection projection) {
        ItemResponse response() {
            return ItemResponse.builder()
                    .item(Reads.projected(table.find(key), projection))
                    .build();
        }
    }
}
