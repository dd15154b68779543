package dev.souk.dynamodb.memory;

import dev.souk.dynamodb.memory.expression.Update;
import dev.souk.dynamodb.memory.value.ValidationFailure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** PutItem, UpdateItem and DeleteItem. */
final class Writes {
    private static final Set<ReturnValue> OLD_OR_NONE = Set.of(ReturnValue.NONE, ReturnValue.ALL_OLD);
    private static final KnownFields PUT = KnownFields.of(
            PutItemRequest.builder().build(),
            "TableName",
            "Item",
            "ConditionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "ReturnValues",
            "ReturnValuesOnConditionCheckFailure");
    private static final KnownFields UPDATE = KnownFields.of(
            UpdateItemRequest.builder().build(),
            "TableName",
            "Key",
            "UpdateExpression",
            "ConditionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "ReturnValues",
            "ReturnValuesOnConditionCheckFailure");
    private static final KnownFields DELETE = KnownFields.of(
            DeleteItemRequest.builder().build(),
            "TableName",
            "Key",
            "ConditionExpression",
            "ExpressionAttributeNames",
            "ExpressionAttributeValues",
            "ReturnValues",
            "ReturnValuesOnConditionCheckFailure");

    private final Database database;
    private final WriteReader reader;

    Writes(Database database) {
        this.database = database;
        this.reader = new WriteReader(database);
    }

    PutItemResponse put(PutItemRequest request) {
        PUT.check(request);
        requireOldOrNone(request.returnValues());
        Decision decision = commit(reader.read(request));
        return PutItemResponse.builder()
                .attributes(returned(request.returnValues(), decision))
                .build();
    }

    UpdateItemResponse update(UpdateItemRequest request) {
        UPDATE.check(request);
        if (request.returnValues() == ReturnValue.UNKNOWN_TO_SDK_VERSION) {
            throw new ValidationFailure("Return values set to invalid value");
        }
        Write write = reader.read(request);
        requireKnown(request.returnValues(), write);
        Decision decision = commit(write);
        return UpdateItemResponse.builder()
                .attributes(returned(request.returnValues(), decision))
                .build();
    }

    DeleteItemResponse delete(DeleteItemRequest request) {
        DELETE.check(request);
        requireOldOrNone(request.returnValues());
        Decision decision = commit(reader.read(request));
        return DeleteItemResponse.builder()
                .attributes(returned(request.returnValues(), decision))
                .build();
    }

    private Decision commit(Write write) {
        write.key().requireFit(write.table().schema());
        Item current = write.table().find(write.key());
        if (!write.isAllowed(current)) {
            throw Failures.conditionFailed(write.tellsItem() ? current : null);
        }
        Decision decision = write.decide(current);
        database.commit(List.of(decision));
        return decision;
    }

    private static void requireOldOrNone(@Nullable ReturnValue returned) {
        if (returned != null && !OLD_OR_NONE.contains(returned)) {
            throw new ValidationFailure("Return values set to invalid value");
        }
    }

    private static @Nullable Map<String, AttributeValue> returned(@Nullable ReturnValue wanted, Decision decision) {
        return switch (wanted) {
            case null -> null;
            case NONE, UNKNOWN_TO_SDK_VERSION -> null;
            case ALL_OLD -> Decision.attributes(decision.before());
            case ALL_NEW -> Decision.attributes(decision.after());
            case UPDATED_OLD -> updated(decision, decision.before());
            case UPDATED_NEW -> updated(decision, decision.after());
        };
    }

    /** The attributes that the update names, as far as the image has them. */
    private static @Nullable Map<String, AttributeValue> updated(Decision decision, @Nullable Item image) {
        if (image == null || !(decision.write().effect() instanceof Write.Change(Update update)) || update == null) {
            return null;
        }
        Map<String, AttributeValue> updated = new LinkedHashMap<>();
        for (Update.Change change : update.changes()) {
            AttributeValue value = image.attributes().get(change.path().attribute());
            if (value != null) {
                updated.put(change.path().attribute(), value);
            }
        }
        return updated.isEmpty() ? null : updated;
    }

    /** DynamoDB and DynamoDB Local do not agree on what is told of an attribute that was updated within. */
    private static void requireKnown(@Nullable ReturnValue wanted, Write write) {
        if ((wanted == ReturnValue.UPDATED_OLD || wanted == ReturnValue.UPDATED_NEW)
                && write.effect() instanceof Write.Change(Update update)
                && update != null
                && update.changes().stream().anyMatch(change -> change.path().isNested())) {
            throw new UnsupportedOperationException(
                    "the table in memory does not know ReturnValues %s of what lies within an attribute"
                            .formatted(wanted));
        }
    }
}
