package dev.souk.invariants;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;

/**
 * One item of a table.
 *
 * @param attributes its texts and numbers, as they are written; a check reads no others, and there are many rows
 */
public record Row(Map<String, String> attributes) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public Row {
        attributes = Map.copyOf(attributes);
    }

    /** @param item in DynamoDB's JSON */
    public static Row of(JsonNode item) {
        Map<String, String> attributes = new HashMap<>();
        item.properties().forEach(attribute -> {
            JsonNode value = attribute.getValue();
            if (value.has("S") || value.has("N")) {
                attributes.put(
                        attribute.getKey(),
                        value.path("S").asText(value.path("N").asText()));
            }
        });
        return new Row(attributes);
    }

    String pk() {
        return text("pk");
    }

    String sk() {
        return text("sk");
    }

    /** A text or a number as it is written, empty when the item lacks it. */
    String text(String name) {
        return attributes.getOrDefault(name, "");
    }

    /** A whole number; zero when the item lacks it. */
    long number(String name) {
        return Long.parseLong(attributes.getOrDefault(name, "0"));
    }

    /**
     * JSON that an attribute holds as text.
     *
     * @throws IllegalArgumentException when it is none
     */
    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("expected JSON, got: " + text, e);
        }
    }
}
