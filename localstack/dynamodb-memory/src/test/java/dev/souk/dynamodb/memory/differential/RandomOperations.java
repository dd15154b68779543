package dev.souk.dynamodb.memory.differential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** Operations of all kinds over few keys, so that they meet, some of them wrong. */
final class RandomOperations {
    private final RandomValues values;
    private final Keys keys;
    private final RandomTransactions transactions;
    private final RandomQueries queries;

    RandomOperations(long seed, String table) {
        this.values = new RandomValues(new Random(seed));
        this.keys = new Keys(values, table, "list-%d-".formatted(seed));
        this.transactions = new RandomTransactions(values, keys);
        this.queries = new RandomQueries(values, keys);
    }

    List<Operation> list() {
        return Stream.concat(
                        IntStream.range(0, 2).mapToObj(_ -> put()),
                        IntStream.range(0, 10).mapToObj(_ -> next()))
                .toList();
    }

    private Operation next() {
        return switch (values.below(20)) {
            case 0, 1, 2 -> put();
            case 3, 4, 5, 6, 7 -> update();
            case 8 -> delete();
            case 9 -> get();
            case 10, 11 -> queries.query();
            case 12 -> queries.scan();
            case 13 -> batchGet();
            case 14 -> batchWrite();
            case 15 -> transactGet();
            default -> transactions.next();
        };
    }

    private Operation put() {
        var expressions = new RandomExpressions(values);
        var put = PutItemRequest.builder().tableName(keys.table()).item(keys.item());
        if (values.chance(60)) {
            put.conditionExpression(expressions.condition());
        }
        var request = put.expressionAttributeNames(expressions.names())
                .expressionAttributeValues(expressions.literals())
                .returnValues(values.oneOf(oldOrNone()))
                .returnValuesOnConditionCheckFailure(onFailure())
                .build();
        return new Operation(request, client -> client.putItem(request));
    }

    private Operation update() {
        var expressions = new RandomExpressions(values);
        ReturnValue returned = values.oneOf(List.of(ReturnValue.values()));
        boolean nested = returned != ReturnValue.UPDATED_NEW && returned != ReturnValue.UPDATED_OLD;
        var update = UpdateItemRequest.builder().tableName(keys.table()).key(keys.key());
        if (!values.chance(3)) {
            update.updateExpression(expressions.update(nested));
        }
        if (values.chance(50)) {
            update.conditionExpression(expressions.condition());
        }
        var request = update.expressionAttributeNames(expressions.names())
                .expressionAttributeValues(expressions.literals())
                .returnValues(returned == ReturnValue.UNKNOWN_TO_SDK_VERSION ? ReturnValue.NONE : returned)
                .returnValuesOnConditionCheckFailure(onFailure())
                .build();
        return new Operation(request, client -> client.updateItem(request));
    }

    private Operation delete() {
        var expressions = new RandomExpressions(values);
        var delete = DeleteItemRequest.builder().tableName(keys.table()).key(keys.key());
        if (values.chance(50)) {
            delete.conditionExpression(expressions.condition());
        }
        var request = delete.expressionAttributeNames(expressions.names())
                .expressionAttributeValues(expressions.literals())
                .returnValues(values.oneOf(oldOrNone()))
                .returnValuesOnConditionCheckFailure(onFailure())
                .build();
        return new Operation(request, client -> client.deleteItem(request));
    }

    private Operation get() {
        var expressions = new RandomExpressions(values);
        var get =
                GetItemRequest.builder().tableName(keys.table()).key(keys.key()).consistentRead(true);
        if (values.chance(50)) {
            get.projectionExpression(expressions.projection());
        }
        var request = get.expressionAttributeNames(expressions.names()).build();
        return new Operation(request, client -> client.getItem(request));
    }

    private Operation batchGet() {
        var expressions = new RandomExpressions(values);
        var wanted = KeysAndAttributes.builder().keys(several()).consistentRead(true);
        if (values.chance(30)) {
            wanted.projectionExpression(expressions.projection());
        }
        wanted.expressionAttributeNames(expressions.names());
        var request = BatchGetItemRequest.builder()
                .requestItems(Map.of(keys.table(), wanted.build()))
                .build();
        // In which order the items come is open.
        return new Operation(request, client -> {
            var found = client.batchGetItem(request);
            var items = found.responses().values().stream().flatMap(List::stream);
            return List.of(found.responses().keySet(), Canonical.sorted(items.toList()), found.unprocessedKeys());
        });
    }

    private Operation batchWrite() {
        List<WriteRequest> writes = new ArrayList<>();
        for (Map<String, AttributeValue> key : several()) {
            writes.add(
                    values.chance(30)
                            ? WriteRequest.builder()
                                    .deleteRequest(delete -> delete.key(key))
                                    .build()
                            : WriteRequest.builder()
                                    .putRequest(put -> put.item(with(key)))
                                    .build());
        }
        var request = BatchWriteItemRequest.builder()
                .requestItems(Map.of(keys.table(), writes))
                .build();
        return new Operation(request, client -> client.batchWriteItem(request));
    }

    private Operation transactGet() {
        List<TransactGetItem> wanted = new ArrayList<>();
        for (Map<String, AttributeValue> key : several()) {
            var expressions = new RandomExpressions(values);
            @Nullable String projection = values.chance(30) ? expressions.projection() : null;
            wanted.add(TransactGetItem.builder()
                    .get(get -> get.tableName(keys.table())
                            .key(key)
                            .projectionExpression(projection)
                            .expressionAttributeNames(expressions.names()))
                    .build());
        }
        var request = TransactGetItemsRequest.builder().transactItems(wanted).build();
        return new Operation(request, client -> client.transactGetItems(request));
    }

    private List<Map<String, AttributeValue>> several() {
        return IntStream.rangeClosed(0, values.below(3))
                .mapToObj(_ -> keys.key())
                .toList();
    }

    private Map<String, AttributeValue> with(Map<String, AttributeValue> key) {
        Map<String, AttributeValue> item = new HashMap<>(values.attributes());
        item.putAll(key);
        return item;
    }

    private List<ReturnValue> oldOrNone() {
        return values.chance(2)
                ? List.of(ReturnValue.ALL_NEW, ReturnValue.UPDATED_NEW)
                : List.of(ReturnValue.NONE, ReturnValue.ALL_OLD);
    }

    private ReturnValuesOnConditionCheckFailure onFailure() {
        return values.chance(50)
                ? ReturnValuesOnConditionCheckFailure.ALL_OLD
                : ReturnValuesOnConditionCheckFailure.NONE;
    }
}
