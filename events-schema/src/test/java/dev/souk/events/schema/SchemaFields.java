package dev.souk.events.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lays a JSON Schema out as its fields by path, e.g. {@code data.lines[].sku}, in the schema's order. */
public final class SchemaFields {
    private static final List<String> BOUNDS =
            List.of("pattern", "minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems");

    private final JsonNode root;
    private final Map<String, SchemaField> fields = new LinkedHashMap<>();

    private SchemaFields(JsonNode root) {
        this.root = root;
    }

    /** The fields of a schema whose references all point into itself. */
    public static Map<String, SchemaField> of(JsonNode schema) {
        SchemaFields reader = new SchemaFields(schema);
        reader.readChildren("", schema);
        return reader.fields;
    }

    private void read(String path, JsonNode described, boolean required) {
        JsonNode node = resolved(described);
        String description =
                described.path("description").asText(node.path("description").asText(""));
        fields.put(path, new SchemaField(shape(node, required), bounds(node), description));
        readChildren(path, node);
    }

    private void readChildren(String path, JsonNode node) {
        String prefix = path.isEmpty() ? "" : path + ".";
        List<String> required =
                node.path("required").valueStream().map(JsonNode::asText).toList();
        node.path("properties")
                .properties()
                .forEach(child -> read(prefix + child.getKey(), child.getValue(), required.contains(child.getKey())));
        if (node.has("items")) {
            read(path + "[]", node.path("items"), true);
        }
    }

    private JsonNode resolved(JsonNode node) {
        if (node.has("allOf")) {
            return resolved(node.path("allOf").path(0));
        }
        if (node.has("$ref")) {
            return resolved(root.requiredAt(node.path("$ref").asText().substring(1)));
        }
        return node;
    }

    private static FieldShape shape(JsonNode node, boolean required) {
        String format = node.has("format") ? "(" + node.path("format").asText() + ")" : "";
        List<String> allowed =
                node.path("enum").valueStream().map(JsonNode::asText).toList();
        return new FieldShape(node.path("type").asText() + format, required, allowed);
    }

    private static Map<String, JsonNode> bounds(JsonNode node) {
        Map<String, JsonNode> bounds = new HashMap<>();
        BOUNDS.stream().filter(node::has).forEach(keyword -> bounds.put(keyword, node.path(keyword)));
        return bounds;
    }
}
