package dev.souk.dynamodb.memory;

import dev.souk.dynamodb.memory.expression.Condition;
import dev.souk.dynamodb.memory.expression.Scope;
import dev.souk.dynamodb.memory.expression.Update;
import dev.souk.dynamodb.memory.value.ValidationFailure;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** Reads writes out of the SDK's requests, in which each kind comes in more than one shape. */
final class WriteReader {
    private final Database database;

    WriteReader(Database database) {
        this.database = database;
    }

    Write read(PutItemRequest put) {
        Scope scope = scope(put.expressionAttributeNames(), put.expressionAttributeValues());
        return put(
                put.tableName(),
                put.hasItem() ? put.item() : null,
                scope,
                put.conditionExpression(),
                put.returnValuesOnConditionCheckFailure());
    }

    Write read(Put put) {
        Scope scope = scope(put.expressionAttributeNames(), put.expressionAttributeValues());
        return put(
                put.tableName(),
                put.hasItem() ? put.item() : null,
                scope,
                put.conditionExpression(),
                put.returnValuesOnConditionCheckFailure());
    }

    Write put(String table, Map<String, AttributeValue> item) {
        return put(table, item, null, null, null);
    }

    Write read(UpdateItemRequest update) {
        Scope scope = scope(update.expressionAttributeNames(), update.expressionAttributeValues());
        return update(
                at(update.tableName(), update.hasKey() ? update.key() : null),
                scope,
                update.updateExpression(),
                update.conditionExpression(),
                update.returnValuesOnConditionCheckFailure());
    }

    Write read(software.amazon.awssdk.services.dynamodb.model.Update update) {
        Scope scope = scope(update.expressionAttributeNames(), update.expressionAttributeValues());
        return update(
                at(update.tableName(), update.hasKey() ? update.key() : null),
                scope,
                update.updateExpression(),
                update.conditionExpression(),
                update.returnValuesOnConditionCheckFailure());
    }

    Write read(DeleteItemRequest delete) {
        Scope scope = scope(delete.expressionAttributeNames(), delete.expressionAttributeValues());
        return at(delete.tableName(), delete.hasKey() ? delete.key() : null)
                .write(
                        condition(scope, delete.conditionExpression()),
                        delete.returnValuesOnConditionCheckFailure(),
                        new Write.Delete());
    }

    Write read(Delete delete) {
        Scope scope = scope(delete.expressionAttributeNames(), delete.expressionAttributeValues());
        return at(delete.tableName(), delete.hasKey() ? delete.key() : null)
                .write(
                        condition(scope, delete.conditionExpression()),
                        delete.returnValuesOnConditionCheckFailure(),
                        new Write.Delete());
    }

    Write delete(String table, Map<String, AttributeValue> key) {
        return at(table, key).write(null, null, new Write.Delete());
    }

    Write read(ConditionCheck check) {
        Scope scope = scope(check.expressionAttributeNames(), check.expressionAttributeValues());
        if (check.conditionExpression() == null) {
            throw new ValidationFailure(
                    "Value null at 'conditionExpression' failed to satisfy constraint: Member must not be null");
        }
        return at(check.tableName(), check.hasKey() ? check.key() : null)
                .write(
                        condition(scope, check.conditionExpression()),
                        check.returnValuesOnConditionCheckFailure(),
                        new Write.Check());
    }

    private Write put(
            @Nullable String tableName,
            @Nullable Map<String, AttributeValue> item,
            @Nullable Scope scope,
            @Nullable String condition,
            @Nullable ReturnValuesOnConditionCheckFailure returned) {
        Table table = database.table(tableName);
        if (item == null) {
            throw new ValidationFailure("Item to put in PutItem cannot be null");
        }
        Item wanted = Item.of(item);
        Key key = Key.ofItem(table.schema(), wanted.attributes());
        Condition read = scope == null ? null : condition(scope, condition);
        return new Place(table, key).write(read, returned, new Write.Put(wanted));
    }

    private static Write update(
            Place place,
            Scope scope,
            @Nullable String updateExpression,
            @Nullable String conditionExpression,
            @Nullable ReturnValuesOnConditionCheckFailure returned) {
        Update update = scope.update(updateExpression);
        Condition condition = condition(scope, conditionExpression);
        return place.write(condition, returned, new Write.Change(update));
    }

    private Scope scope(Map<String, String> names, Map<String, AttributeValue> values) {
        return database.expressions().in(names, values);
    }

    private Place at(@Nullable String tableName, @Nullable Map<String, AttributeValue> key) {
        Table table = database.table(tableName);
        if (key == null) {
            throw new ValidationFailure("Cannot have null key for GetItem, DeleteItem, or UpdateItem");
        }
        return new Place(table, Key.of(table.schema(), key));
    }

    /** The last expression of a write to be read. */
    private static @Nullable Condition condition(Scope scope, @Nullable String expression) {
        Condition condition = scope.condition(expression);
        scope.requireAllUsed();
        return condition;
    }

    private record Place(Table table, Key key) {
        Write write(
                @Nullable Condition condition,
                @Nullable ReturnValuesOnConditionCheckFailure returned,
                Write.Effect effect) {
            if (returned == ReturnValuesOnConditionCheckFailure.UNKNOWN_TO_SDK_VERSION) {
                throw new ValidationFailure("ReturnValuesOnConditionCheckFailure set to invalid value");
            }
            boolean tellsItem = returned == ReturnValuesOnConditionCheckFailure.ALL_OLD;
            return new Write(table, key, condition, tellsItem, effect);
        }
    }
}
