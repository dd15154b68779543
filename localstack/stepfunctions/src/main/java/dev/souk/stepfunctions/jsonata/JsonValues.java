package dev.souk.stepfunctions.jsonata;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Translates between Jackson's trees and the plain Java values that the JSONata library computes with. */
final class JsonValues {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private JsonValues() {}

    static @Nullable Object toJava(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> objectToJava(node);
            case ARRAY -> arrayToJava(node);
            case STRING -> node.textValue();
            // JSONata knows one kind of fraction, and compares it only with its like
            case NUMBER -> node.isIntegralNumber() ? node.numberValue() : (Object) node.doubleValue();
            case BOOLEAN -> node.booleanValue();
            case NULL, MISSING -> null;
            case BINARY, POJO -> throw new IllegalArgumentException("json expected, got " + node.getNodeType());
        };
    }

    private static Map<String, @Nullable Object> objectToJava(JsonNode node) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        node.properties().forEach(field -> map.put(field.getKey(), toJava(field.getValue())));
        return map;
    }

    private static List<@Nullable Object> arrayToJava(JsonNode node) {
        List<@Nullable Object> list = new ArrayList<>(node.size());
        node.forEach(item -> list.add(toJava(item)));
        return list;
    }

    /**
     * @throws IllegalArgumentException for a function, which JSON lacks
     */
    static JsonNode toJson(@Nullable Object value) {
        if (value == null || Jsonata.NULL_VALUE.equals(value)) {
            return JSON.nullNode();
        }
        return switch (value) {
            case JsonNode node -> node;
            case String text -> JSON.textNode(text);
            case Boolean truth -> JSON.booleanNode(truth);
            case Number number -> numberToJson(number);
            case Map<?, ?> map -> objectToJson(map);
            case List<?> list -> arrayToJson(list);
            default -> throw new IllegalArgumentException("a function or another value that JSON lacks");
        };
    }

    private static JsonNode numberToJson(Number number) {
        return switch (number) {
            case Integer i -> JSON.numberNode(i);
            // as Jackson reads it: the narrowest type, so that equal numbers are equal nodes
            case Long l when l.intValue() == l -> JSON.numberNode(l.intValue());
            case Long l -> JSON.numberNode(l);
            case BigInteger big -> JSON.numberNode(big);
            case BigDecimal big -> JSON.numberNode(big);
            default -> JSON.numberNode(number.doubleValue());
        };
    }

    private static ObjectNode objectToJson(Map<?, ?> map) {
        ObjectNode object = JSON.objectNode();
        map.forEach((key, item) -> object.set(String.valueOf(key), toJson(item)));
        return object;
    }

    private static ArrayNode arrayToJson(List<?> list) {
        ArrayNode array = JSON.arrayNode(list.size());
        for (Object item : list) {
            array.add(toJson(item));
        }
        return array;
    }
}
