package dev.souk.simulator.stack;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.dynamodb.memory.MemoryDynamoDb;
import dev.souk.localstack.mappings.AttributeJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What lies in the tables, in DynamoDB's JSON.
 *
 * @param names of the tables; each is called by the end of its name, e.g. {@code orders}
 */
record TableContents(MemoryDynamoDb database, List<String> names) {

    List<JsonNode> items(String table) {
        return database.items(nameOf(table)).stream()
                .<JsonNode>map(AttributeJson::of)
                .toList();
    }

    void store(String table, List<JsonNode> items) {
        items.forEach(
                item -> database.putItem(put -> put.tableName(nameOf(table)).item(attributes(item))));
    }

    /** Texts and numbers, which is all that the tables hold. */
    private static Map<String, AttributeValue> attributes(JsonNode item) {
        Map<String, AttributeValue> attributes = new HashMap<>();
        item.properties().forEach(attribute -> attributes.put(attribute.getKey(), value(attribute.getValue())));
        return attributes;
    }

    private static AttributeValue value(JsonNode typed) {
        return typed.has("N")
                ? AttributeValue.fromN(typed.path("N").asText())
                : AttributeValue.fromS(typed.path("S").asText());
    }

    private String nameOf(String table) {
        return names.stream()
                .filter(candidate -> candidate.endsWith("-" + table))
                .findFirst()
                .orElseThrow();
    }
}
