package dev.souk.catalog.adapter.dynamodb;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** The catalogue's table: single reads, and the parts of its transactions. */
final class CatalogTable {
    static final String IS_NEW = "attribute_not_exists(pk)";
    static final String EXISTS = "attribute_exists(pk)";

    private final Supplier<DynamoDbClient> client;
    private final String name;

    CatalogTable(Supplier<DynamoDbClient> client, String name) {
        this.client = client;
        this.name = name;
    }

    DynamoDbClient client() {
        return client.get();
    }

    String name() {
        return name;
    }

    Optional<Map<String, AttributeValue>> find(Map<String, AttributeValue> key, boolean consistent) {
        var response = client().getItem(get -> get.tableName(name).key(key).consistentRead(consistent));
        return response.hasItem() ? Optional.of(response.item()) : Optional.empty();
    }

    TransactWriteItem put(Map<String, AttributeValue> item) {
        return put(item, Put.builder());
    }

    TransactWriteItem putNew(Map<String, AttributeValue> item) {
        return put(item, Put.builder().conditionExpression(IS_NEW));
    }

    TransactWriteItem putOver(Map<String, AttributeValue> item, AttributeValue version) {
        return put(
                item,
                Put.builder()
                        .conditionExpression("version = :before")
                        .expressionAttributeValues(Map.of(":before", version)));
    }

    TransactWriteItem putIf(Map<String, AttributeValue> item, String condition, Map<String, AttributeValue> values) {
        return put(item, Put.builder().conditionExpression(condition).expressionAttributeValues(values));
    }

    private TransactWriteItem put(Map<String, AttributeValue> item, Put.Builder put) {
        return TransactWriteItem.builder()
                .put(put.tableName(name).item(item).build())
                .build();
    }

    TransactWriteItem delete(Map<String, AttributeValue> key) {
        return TransactWriteItem.builder()
                .delete(Delete.builder()
                        .tableName(name)
                        .key(key)
                        .conditionExpression(EXISTS)
                        .build())
                .build();
    }

    /** Removes an attribute that must be there. */
    TransactWriteItem remove(Map<String, AttributeValue> key, String attribute) {
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(name)
                        .key(key)
                        .updateExpression("REMOVE #gone")
                        .conditionExpression("attribute_exists(#gone)")
                        .expressionAttributeNames(Map.of("#gone", attribute))
                        .build())
                .build();
    }

    TransactWriteItem update(
            Map<String, AttributeValue> key, String expression, String condition, Map<String, AttributeValue> values) {
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(name)
                        .key(key)
                        .updateExpression(expression)
                        .conditionExpression(condition)
                        .expressionAttributeValues(values)
                        .build())
                .build();
    }
}
