package dev.souk.localstack.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.edge.AwsFault;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Reading, writing and picking JSON. */
public final class Json {
    // Numbers keep every digit that a caller sent: a bus or a queue must not round what passes through it.
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ArrayNode array() {
        return MAPPER.createArrayNode();
    }

    /** @throws IllegalArgumentException when the text is not one JSON value */
    public static JsonNode parse(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node.isMissingNode()) {
                throw new IllegalArgumentException("expected JSON, got empty text");
            }
            return node;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("expected JSON, got: " + e.getOriginalMessage(), e);
        }
    }

    /** A property that CloudFormation allows both as JSON and as a string of JSON. */
    public static JsonNode parsed(JsonNode node) {
        return node.isTextual() ? parse(node.textValue()) : node;
    }

    public static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a JSON tree could not be written", e);
        }
    }

    public static List<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    public static List<String> texts(JsonNode array) {
        return elements(array).stream().map(JsonNode::asText).toList();
    }

    public static Optional<String> text(JsonNode object, String field) {
        JsonNode value = object.path(field);
        return value.isMissingNode() || value.isNull() ? Optional.empty() : Optional.of(value.asText());
    }

    public static Optional<Integer> number(JsonNode object, String field) {
        return text(object, field).map(value -> whole(field, value));
    }

    /** @throws AwsFault {@code ValidationException} when the field is missing or empty */
    public static String required(JsonNode object, String field) {
        return text(object, field)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> AwsFault.client("ValidationException", "missing required field " + field));
    }

    private static int whole(String field, String value) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw new AwsFault("ValidationException", 400, "%s must be a whole number, got %s".formatted(field, value));
        }
    }
}
