package dev.souk.dynamodb.memory.differential;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** Transactions, some of them sent again, or another one under the token of an earlier one. */
final class RandomTransactions {
    private final RandomValues values;
    private final Keys keys;
    private @Nullable TransactWriteItemsRequest earlier;

    RandomTransactions(RandomValues values, Keys keys) {
        this.values = values;
        this.keys = keys;
    }

    Operation next() {
        TransactWriteItemsRequest request = earlier != null && values.chance(15) ? earlier : another();
        if (request.clientRequestToken() != null) {
            earlier = request;
        }
        return new Operation(request, client -> client.transactWriteItems(request));
    }

    private TransactWriteItemsRequest another() {
        List<TransactWriteItem> actions = new ArrayList<>();
        do {
            actions.add(action());
        } while (values.chance(60));
        String token = earlier != null && values.chance(5)
                ? earlier.clientRequestToken()
                : keys.partition().s() + values.below(1 << 20);
        return TransactWriteItemsRequest.builder()
                .transactItems(actions)
                .clientRequestToken(values.chance(50) ? token : null)
                .build();
    }

    private TransactWriteItem action() {
        var action = TransactWriteItem.builder();
        switch (values.below(10)) {
            case 0, 1, 2 -> action.put(this::fill);
            case 3, 4, 5, 6 -> action.update(this::fill);
            case 7 -> action.delete(this::fill);
            default -> action.conditionCheck(this::fill);
        }
        return action.build();
    }

    private void fill(Put.Builder put) {
        var expressions = new RandomExpressions(values);
        put.tableName(keys.table())
                .item(keys.item())
                .conditionExpression(condition(expressions))
                .expressionAttributeNames(expressions.names())
                .expressionAttributeValues(expressions.literals())
                .returnValuesOnConditionCheckFailure(onFailure());
    }

    private void fill(Update.Builder update) {
        var expressions = new RandomExpressions(values);
        update.tableName(keys.table())
                .key(keys.key())
                .updateExpression(expressions.update(true))
                .conditionExpression(condition(expressions))
                .expressionAttributeNames(expressions.names())
                .expressionAttributeValues(expressions.literals())
                .returnValuesOnConditionCheckFailure(onFailure());
    }

    private void fill(Delete.Builder delete) {
        var expressions = new RandomExpressions(values);
        delete.tableName(keys.table())
                .key(keys.key())
                .conditionExpression(condition(expressions))
                .expressionAttributeNames(expressions.names())
                .expressionAttributeValues(expressions.literals())
                .returnValuesOnConditionCheckFailure(onFailure());
    }

    private void fill(ConditionCheck.Builder check) {
        var expressions = new RandomExpressions(values);
        @Nullable String condition = condition(expressions);
        check.tableName(keys.table())
                .key(keys.key())
                .conditionExpression(condition == null ? "attribute_not_exists(q)" : condition)
                .expressionAttributeNames(expressions.names())
                .expressionAttributeValues(expressions.literals())
                .returnValuesOnConditionCheckFailure(onFailure());
    }

    private @Nullable String condition(RandomExpressions expressions) {
        return values.chance(40) ? expressions.condition() : null;
    }

    private ReturnValuesOnConditionCheckFailure onFailure() {
        return values.chance(50)
                ? ReturnValuesOnConditionCheckFailure.ALL_OLD
                : ReturnValuesOnConditionCheckFailure.NONE;
    }
}
