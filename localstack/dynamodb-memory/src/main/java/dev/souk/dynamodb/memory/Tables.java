package dev.souk.dynamodb.memory;

import dev.souk.dynamodb.memory.TableSchema.KeyAttribute;
import dev.souk.dynamodb.memory.value.ValidationFailure;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** CreateTable, DeleteTable and DescribeTable, for tables without indexes or streams. */
final class Tables {
    private static final KnownFields CREATE = KnownFields.of(
            CreateTableRequest.builder().build(), "TableName", "AttributeDefinitions", "KeySchema", "BillingMode");
    private static final KnownFields DELETE =
            KnownFields.of(DeleteTableRequest.builder().build(), "TableName");
    private static final KnownFields DESCRIBE =
            KnownFields.of(DescribeTableRequest.builder().build(), "TableName");

    private final Database database;

    Tables(Database database) {
        this.database = database;
    }

    CreateTableResponse create(CreateTableRequest request) {
        CREATE.check(request);
        Map<String, AttributeValue.Type> types = request.attributeDefinitions().stream()
                .collect(Collectors.toMap(
                        AttributeDefinition::attributeName,
                        attribute -> AttributeValue.Type.valueOf(attribute.attributeTypeAsString())));
        KeyAttribute partitionKey = key(request, types, KeyType.HASH);
        if (request.tableName() == null || partitionKey == null) {
            throw new ValidationFailure(
                    "No Hash Key specified in schema.  All Dynamo DB tables must have exactly one" + " hash key");
        }
        var schema = new TableSchema(request.tableName(), partitionKey, key(request, types, KeyType.RANGE));
        database.create(schema);
        return CreateTableResponse.builder()
                .tableDescription(description(schema))
                .build();
    }

    DeleteTableResponse delete(DeleteTableRequest request) {
        DELETE.check(request);
        TableSchema schema = database.drop(request.tableName());
        return DeleteTableResponse.builder()
                .tableDescription(description(schema))
                .build();
    }

    DescribeTableResponse describe(DescribeTableRequest request) {
        DESCRIBE.check(request);
        return DescribeTableResponse.builder()
                .table(description(database.table(request.tableName()).schema()))
                .build();
    }

    private static @Nullable KeyAttribute key(
            CreateTableRequest request, Map<String, AttributeValue.Type> types, KeyType wanted) {
        for (KeySchemaElement element : request.keySchema()) {
            if (element.keyType() == wanted) {
                AttributeValue.Type type = types.get(element.attributeName());
                if (type == null) {
                    throw new ValidationFailure("Hash Key not specified in Attribute Definitions.");
                }
                return new KeyAttribute(element.attributeName(), type);
            }
        }
        return null;
    }

    private static TableDescription description(TableSchema schema) {
        List<AttributeDefinition> definitions = schema.keyAttributes().stream()
                .map(key -> AttributeDefinition.builder()
                        .attributeName(key.name())
                        .attributeType(key.type().name())
                        .build())
                .toList();
        List<KeySchemaElement> keys = schema.keyAttributes().stream()
                .map(key -> KeySchemaElement.builder()
                        .attributeName(key.name())
                        .keyType(key.equals(schema.partitionKey()) ? KeyType.HASH : KeyType.RANGE)
                        .build())
                .toList();
        return TableDescription.builder()
                .tableName(schema.name())
                .tableStatus(TableStatus.ACTIVE)
                .attributeDefinitions(definitions)
                .keySchema(keys)
                .build();
    }
}
