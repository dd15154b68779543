package dev.souk.dynamodb.memory.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.Select;

/** Queries and scans. */
final class RandomQueries {
    private static final List<String> WRONG = List.of(
            "pk > %1$s",
            "sk = %2$s",
            "pk = %1$s OR sk = %2$s",
            "pk = %1$s AND sk <> %2$s",
            "pk = sk AND a = %1$s AND a = %2$s",
            "begins_with(pk, %1$s) AND sk = %2$s",
            "pk = %1$s AND a = %2$s",
            "pk = %1$s AND contains(sk, %2$s)",
            "pk = %1$s AND sk > %2$s AND sk < %2$s");

    private final RandomValues values;
    private final Keys keys;

    RandomQueries(RandomValues values, Keys keys) {
        this.values = values;
        this.keys = keys;
    }

    Operation query() {
        var expressions = new RandomExpressions(values);
        var query = QueryRequest.builder()
                .tableName(keys.table())
                .consistentRead(true)
                .keyConditionExpression(keyCondition(expressions))
                .scanIndexForward(values.oneOf(List.of(true, false)));
        if (values.chance(40)) {
            query.limit(values.below(20) == 0 ? 0 : 1 + values.below(4));
        }
        if (values.chance(30)) {
            query.filterExpression(expressions.filter());
        }
        if (values.chance(20)) {
            query.projectionExpression(expressions.projection());
        }
        if (values.chance(15)) {
            query.select(values.oneOf(List.of(Select.COUNT, Select.ALL_ATTRIBUTES, Select.SPECIFIC_ATTRIBUTES)));
        }
        if (values.chance(20)) {
            query.exclusiveStartKey(keys.startKey());
        }
        var request = query.expressionAttributeNames(expressions.names())
                .expressionAttributeValues(expressions.literals())
                .build();
        return new Operation(request, client -> pages(client, request));
    }

    /** Page by page to the end: in which order the partition keys come is open. */
    Operation scan() {
        var expressions = new RandomExpressions(values);
        var scan = ScanRequest.builder().tableName(keys.table()).consistentRead(true);
        if (values.chance(50)) {
            scan.limit(1 + values.below(5));
        }
        if (values.chance(40)) {
            scan.filterExpression(expressions.filter());
        }
        if (values.chance(30)) {
            scan.projectionExpression(expressions.projection());
        }
        var request = scan.expressionAttributeNames(expressions.names())
                .expressionAttributeValues(expressions.literals())
                .build();
        return new Operation(request, client -> pages(client, request));
    }

    private String keyCondition(RandomExpressions expressions) {
        if (values.chance(5)) {
            return values.oneOf(WRONG)
                    .formatted(expressions.literal(keys.partition()), expressions.literal(keys.sort()));
        }
        String partition = "pk = " + expressions.literal(keys.partition());
        return switch (values.below(8)) {
            case 0 -> partition + " AND sk = " + sort(expressions);
            case 1 -> partition + " AND begins_with(sk, " + sort(expressions) + ")";
            case 2 -> partition + " AND sk BETWEEN " + sort(expressions) + " AND " + sort(expressions);
            case 3 ->
                "sk " + values.oneOf(List.of("<", "<=", ">", ">=")) + " " + sort(expressions) + " AND " + partition;
            case 4 ->
                partition + " AND (" + sort(expressions) + " " + values.oneOf(List.of("<", "<=", ">", ">=")) + " sk)";
            default -> partition;
        };
    }

    private String sort(RandomExpressions expressions) {
        AttributeValue wrong = values.chance(50) ? AttributeValue.fromS("") : AttributeValue.fromN("1");
        return expressions.literal(values.chance(3) ? wrong : keys.sort());
    }

    /** Page by page to the end: whether the last page knows that it is the last is open. */
    private static List<Object> pages(DynamoDbClient client, QueryRequest first) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        QueryResponse page = client.query(first);
        boolean listed = page.hasItems();
        int count = page.count();
        int scanned = page.scannedCount();
        items.addAll(page.items());
        while (page.hasLastEvaluatedKey()) {
            page = client.query(
                    first.toBuilder().exclusiveStartKey(page.lastEvaluatedKey()).build());
            items.addAll(page.items());
            count += page.count();
            scanned += page.scannedCount();
        }
        return List.of(listed, items, count, scanned);
    }

    private static List<Object> pages(DynamoDbClient client, ScanRequest first) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        List<Integer> scanned = new ArrayList<>();
        @Nullable Map<String, AttributeValue> from = null;
        do {
            ScanResponse page =
                    client.scan(first.toBuilder().exclusiveStartKey(from).build());
            items.addAll(page.items());
            scanned.add(page.scannedCount());
            from = page.hasLastEvaluatedKey() ? page.lastEvaluatedKey() : null;
        } while (from != null);
        return List.of(Canonical.sorted(items), scanned);
    }
}
