package dev.souk.invariants;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** One item of a table, in DynamoDB's JSON. */
public record Row(JsonNode attributes) {
    private static final ObjectMapper JSON = new ObjectMapper();

    String pk() {
        return text("pk");
    }

    String sk() {
        return text("sk");
    }

    /** A text attribute, empty when the item lacks it. */
    String text(String name) {
        return attributes.path(name).path("S").asText("");
    }

    /** A whole number; zero when the item lacks it. */
    long number(String name) {
        return Long.parseLong(attributes.path(name).path("N").asText("0"));
    }

    /** A text or a number as it is written, empty when the item lacks it. */
    String scalar(String name) {
        JsonNode value = attributes.path(name);
        return value.path("S").asText(value.path("N").asText(""));
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
