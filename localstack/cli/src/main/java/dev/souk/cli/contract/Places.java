package dev.souk.cli.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** Where things are in a JSON document, as RFC 6901 pointers. */
final class Places {
    private Places() {}

    /** The document itself and everything in it that is an object. */
    static List<String> objects(JsonNode document) {
        List<String> found = new ArrayList<>();
        walk(document, JsonPointer.empty(), found, true);
        return found;
    }

    /** Everything in it that is neither object nor list. */
    static List<String> fields(JsonNode document) {
        List<String> found = new ArrayList<>();
        walk(document, JsonPointer.empty(), found, false);
        return found;
    }

    /** Replaces a field of an object or an element of a list. */
    static void set(JsonNode document, String place, JsonNode value) {
        JsonPointer pointer = JsonPointer.compile(place);
        JsonNode parent = document.at(pointer.head());
        if (parent instanceof ObjectNode object) {
            object.set(pointer.last().getMatchingProperty(), value);
        } else {
            ((ArrayNode) parent).set(pointer.last().getMatchingIndex(), value);
        }
    }

    private static void walk(JsonNode node, JsonPointer at, List<String> found, boolean objects) {
        if (objects ? node.isObject() : node.isValueNode()) {
            found.add(at.toString());
        }
        node.properties().forEach(entry -> walk(entry.getValue(), at.appendProperty(entry.getKey()), found, objects));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(node.get(i), at.appendIndex(i), found, objects);
        }
    }
}
