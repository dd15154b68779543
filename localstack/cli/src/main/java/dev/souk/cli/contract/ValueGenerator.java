package dev.souk.cli.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * Draws values that a schema allows: examples where it gives some, else within its bounds. A pattern without an example
 * is answered with a few common words, so the value may then break the pattern; callers ask the schema.
 */
final class ValueGenerator {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> WORDS = List.of(
            "rice", "Grüße", "Ада", "商品", "عربى", "a\u0301", "x".repeat(40), "O'Neill & Söhne", "e\u200Dx", "K9");
    private static final int MAX_ITEMS = 3;

    private final Contract contract;
    private final Random random;

    ValueGenerator(Contract contract, Random random) {
        this.contract = contract;
        this.random = random;
    }

    JsonNode draw(JsonNode reference) {
        JsonNode schema = contract.follow(reference);
        Optional<JsonNode> given = given(schema);
        if (given.isPresent()) {
            return given.get();
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.path(choice).size() > 0) {
                return draw(pick(schema.path(choice)));
            }
        }
        return switch (schema.path("type").asText("object")) {
            case "string" -> string(schema);
            case "integer" -> JSON.numberNode(integer(schema));
            case "number" -> JSON.numberNode(integer(schema) + 0.5);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "array" -> array(schema);
            default -> object(schema);
        };
    }

    private Optional<JsonNode> given(JsonNode schema) {
        if (schema.has("const")) {
            return Optional.of(schema.path("const"));
        }
        if (schema.has("enum")) {
            return Optional.of(pick(schema.path("enum")));
        }
        boolean patterned = schema.has("pattern") || schema.has("format");
        if (schema.path("examples").size() > 0 && (patterned || random.nextInt(3) == 0)) {
            return Optional.of(pick(schema.path("examples")));
        }
        return Optional.empty();
    }

    private JsonNode string(JsonNode schema) {
        String drawn = switch (schema.path("format").asText()) {
            case "email" -> "shopper%d@example.org".formatted(random.nextInt(1000));
            case "date-time" -> "2030-01-0%dT00:00:00Z".formatted(1 + random.nextInt(9));
            case "date" -> "2030-01-0%d".formatted(1 + random.nextInt(9));
            case "uri" -> "https://example.org/%d".formatted(random.nextInt(1000));
            default -> WORDS.get(random.nextInt(WORDS.size()));
        };
        int shortest = schema.path("minLength").asInt(0);
        int longest = schema.path("maxLength").asInt(200);
        String padded = drawn + "x".repeat(Math.max(0, shortest - drawn.length()));
        return JSON.textNode(padded.substring(0, Math.min(longest, padded.length())));
    }

    private long integer(JsonNode schema) {
        long least = schema.path("minimum").asLong(0);
        long most = schema.path("maximum").asLong(Math.max(least, 10_000));
        return switch (random.nextInt(4)) {
            case 0 -> least;
            case 1 -> most;
            default -> least + random.nextLong(Math.max(1, most - least + 1));
        };
    }

    private JsonNode array(JsonNode schema) {
        ArrayNode array = JSON.arrayNode();
        int least = schema.path("minItems").asInt(0);
        int most = Math.min(schema.path("maxItems").asInt(MAX_ITEMS), least + MAX_ITEMS);
        int size = least + random.nextInt(most - least + 1);
        for (int i = 0; i < size; i++) {
            array.add(draw(schema.path("items")));
        }
        return array;
    }

    private JsonNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (required.contains(property.getKey()) || random.nextBoolean()) {
                object.set(property.getKey(), draw(property.getValue()));
            }
        }
        JsonNode more = schema.path("additionalProperties");
        if (more.isObject() && random.nextBoolean()) {
            object.set("colour", draw(more));
        }
        return object;
    }

    private JsonNode pick(JsonNode array) {
        return array.get(random.nextInt(array.size()));
    }
}
