package dev.souk.dynamodb.memory;

import dev.souk.dynamodb.memory.expression.Condition;
import dev.souk.dynamodb.memory.expression.ConditionPaths;
import dev.souk.dynamodb.memory.expression.Path;
import dev.souk.dynamodb.memory.expression.Projection;
import dev.souk.dynamodb.memory.expression.Scope;
import dev.souk.dynamodb.memory.value.ValidationFailure;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** GetItem, Query and Scan. */
final class Reads {
    private static final KnownFields GET = KnownFields.of(
            GetItemRequest.builder().build(),
            "TableName",
            "Key",
            "ConsistentRead",
            "ProjectionExpression",
            "ExpressionAttributeNames");
    private static final KnownFields QUERY = KnownFields.of(
            QueryRequest.builder().build(),
            "TableName",
            "Select",
            "Limit",
            "ConsistentRead",
            "ScanIndexForward",
            "ExclusiveStartKey",
            "ProjectionExpression",
            "FilterExpression",
            "KeyConditionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues");
    private static final KnownFields SCAN = KnownFields.of(
            ScanRequest.builder().build(),
            "TableName",
            "Select",
            "Limit",
            "ConsistentRead",
            "ExclusiveStartKey",
            "ProjectionExpression",
            "FilterExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues");

    private final Database database;

    Reads(Database database) {
        this.database = database;
    }

    GetItemResponse get(GetItemRequest request) {
        GET.check(request);
        Table table = database.table(request.tableName());
        if (!request.hasKey()) {
            throw new ValidationFailure("Cannot have null key for GetItem, DeleteItem, or UpdateItem");
        }
        Key key = Key.of(table.schema(), request.key());
        key.requireFit(table.schema());
        Scope scope = database.expressions().in(request.expressionAttributeNames());
        Projection projection = scope.projection(request.projectionExpression());
        scope.requireAllUsed();
        Item item = table.find(key, isTrue(request.consistentRead()));
        return GetItemResponse.builder().item(projected(item, projection)).build();
    }

    QueryResponse query(QueryRequest request) {
        QUERY.check(request);
        Table table = database.table(request.tableName());
        TableSchema schema = table.schema();
        Scope scope =
                database.expressions().in(request.expressionAttributeNames(), request.expressionAttributeValues());
        Condition condition = scope.keyCondition(request.keyConditionExpression());
        if (condition == null) {
            throw new ValidationFailure("Either the KeyConditions or KeyConditionExpression parameter must be specified"
                    + " in the request.");
        }
        Condition filter = scope.filter(request.filterExpression());
        requireNoKeys(schema, filter);
        Projection projection = scope.projection(request.projectionExpression());
        scope.requireAllUsed();
        var page = new Page(request.limit(), database.pageItems(), filter, projection, request.select());
        KeyCondition keys = KeyCondition.of(schema, condition);
        boolean forward = request.scanIndexForward() == null || request.scanIndexForward();
        SortRange range = behind(keys, startKey(schema, request.exclusiveStartKey()), forward);
        fill(page, table, keys.partition(), range, isTrue(request.consistentRead()), forward);
        return QueryResponse.builder()
                .items(page.items())
                .count(page.count())
                .scannedCount(page.scanned())
                .lastEvaluatedKey(page.lastEvaluatedKey(schema))
                .build();
    }

    ScanResponse scan(ScanRequest request) {
        SCAN.check(request);
        Table table = database.table(request.tableName());
        Scope scope =
                database.expressions().in(request.expressionAttributeNames(), request.expressionAttributeValues());
        Condition filter = scope.filter(request.filterExpression());
        Projection projection = scope.projection(request.projectionExpression());
        scope.requireAllUsed();
        var page = new Page(request.limit(), database.pageItems(), filter, projection, request.select());
        Key start = startKey(table.schema(), request.exclusiveStartKey());
        for (AttributeValue partition : table.partitionKeys(start == null ? null : start.partition())) {
            SortRange range = start != null && start.partition().equals(partition)
                    ? SortRange.above(start.sort(), false)
                    : SortRange.ALL;
            fill(page, table, partition, range, isTrue(request.consistentRead()), true);
            if (page.isFull()) {
                break;
            }
        }
        return ScanResponse.builder()
                .items(page.items())
                .count(page.count())
                .scannedCount(page.scanned())
                .lastEvaluatedKey(page.lastEvaluatedKey(table.schema()))
                .build();
    }

    static boolean isTrue(@Nullable Boolean flag) {
        return flag != null && flag;
    }

    static @Nullable Map<String, AttributeValue> projected(@Nullable Item item, @Nullable Projection projection) {
        if (item == null) {
            return null;
        }
        return projection == null ? item.attributes() : projection.of(item.attributes());
    }

    private static void fill(
            Page page, Table table, AttributeValue partition, SortRange range, boolean consistent, boolean forward) {
        NavigableMap<AttributeValue, Item> items = range.of(table.items(partition, consistent));
        for (Map.Entry<AttributeValue, Item> entry : (forward ? items : items.descendingMap()).entrySet()) {
            page.add(new Key(partition, entry.getKey()), entry.getValue());
            if (page.isFull()) {
                return;
            }
        }
    }

    private static void requireNoKeys(TableSchema schema, @Nullable Condition filter) {
        if (filter != null) {
            ConditionPaths.of(filter)
                    .map(Path::attribute)
                    .filter(schema::isKey)
                    .findFirst()
                    .ifPresent(key -> {
                        throw new ValidationFailure(
                                "Filter Expression can only contain non-primary key attributes: Primary key attribute: "
                                        + key);
                    });
        }
    }

    private static @Nullable Key startKey(TableSchema schema, Map<String, AttributeValue> key) {
        if (key instanceof SdkAutoConstructMap) {
            return null;
        }
        Key start = Key.of(schema, key);
        start.requireFit(schema);
        return start;
    }

    private static SortRange behind(KeyCondition keys, @Nullable Key start, boolean forward) {
        if (start == null) {
            return keys.range();
        }
        if (!start.partition().equals(keys.partition()) || !keys.range().contains(start.sort())) {
            throw new ValidationFailure("The provided starting key does not match the range key predicate");
        }
        return keys.range().behind(start.sort(), forward);
    }
}
