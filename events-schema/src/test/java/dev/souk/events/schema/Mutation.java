package dev.souk.events.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * An example with one thing about it changed.
 *
 * @param what the change, for the failure message
 * @param detail the changed copy
 */
public record Mutation(String what, JsonNode detail) {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Every field of the example left out, emptied, blanked, garbled or pushed over its limits, one at a time. */
    public static List<Mutation> of(JsonNode example) {
        List<Mutation> mutations = new ArrayList<>();
        pointers("", example).forEach(pointer -> {
            mutations.add(without(example, pointer));
            replacements(example.at(pointer)).forEach(value -> mutations.add(with(example, pointer, value)));
        });
        return mutations;
    }

    private static Stream<String> pointers(String pointer, JsonNode node) {
        Stream<String> children = node.isObject()
                ? node.propertyStream().flatMap(child -> pointers(pointer + "/" + child.getKey(), child.getValue()))
                : node.isArray() && !node.isEmpty() ? pointers(pointer + "/0", node.path(0)) : Stream.empty();
        return pointer.isEmpty() ? children : Stream.concat(Stream.of(pointer), children);
    }

    private static Stream<JsonNode> replacements(JsonNode value) {
        if (value.isTextual()) {
            return Stream.of("", "   ", "no such value").map(NODES::textNode);
        }
        if (value.isNumber()) {
            return Stream.of(-1L, 0L, 1L, 1L + Integer.MAX_VALUE).map(NODES::numberNode);
        }
        return value.isArray() ? Stream.of(NODES.arrayNode()) : Stream.empty();
    }

    private static Mutation without(JsonNode example, String pointer) {
        JsonNode copy = example.deepCopy();
        switch (parentOf(copy, pointer)) {
            case ObjectNode object -> object.remove(nameIn(pointer));
            case ArrayNode array -> array.remove(0);
            case JsonNode other -> throw new IllegalStateException("expected a container, got " + other);
        }
        return new Mutation("without " + pointer, copy);
    }

    private static Mutation with(JsonNode example, String pointer, JsonNode value) {
        JsonNode copy = example.deepCopy();
        switch (parentOf(copy, pointer)) {
            case ObjectNode object -> object.set(nameIn(pointer), value);
            case ArrayNode array -> array.set(0, value);
            case JsonNode other -> throw new IllegalStateException("expected a container, got " + other);
        }
        return new Mutation("%s at %s".formatted(value, pointer), copy);
    }

    private static JsonNode parentOf(JsonNode root, String pointer) {
        return root.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static String nameIn(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }
}
