package dev.souk.stepfunctions.definition;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.stepfunctions.jsonata.InvalidQuery;
import dev.souk.stepfunctions.jsonata.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of one object of a definition, read with their place at hand. */
final class Fields {
    private final JsonNode node;
    private final String pointer;
    private final String path;

    /**
     * @param pointer JSON pointer of the object
     * @param path its place within its state, empty for the state itself
     */
    Fields(JsonNode node, String pointer, String path) {
        if (!node.isObject()) {
            throw new InvalidDefinition(pointer.isEmpty() ? "/" : pointer, "an object expected, got " + node);
        }
        this.node = node;
        this.pointer = pointer;
        this.path = path;
    }

    String pointer(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    InvalidDefinition invalid(String name, String message) {
        return new InvalidDefinition(pointer(name), message);
    }

    /** Refuses every member that is not in the set: dropping one silently would change what the machine means. */
    void allowOnly(String owner, Set<String> names) {
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw invalid(name, "unsupported field '%s' of a %s".formatted(name, owner));
            }
        });
    }

    boolean has(String name) {
        return node.has(name);
    }

    @Nullable
    JsonNode get(String name) {
        return node.get(name);
    }

    JsonNode required(String name) {
        JsonNode value = node.get(name);
        if (value == null) {
            throw new InvalidDefinition(pointer.isEmpty() ? "/" : pointer, "field '%s' is missing".formatted(name));
        }
        return value;
    }

    @Nullable
    String text(String name) {
        return has(name) ? requiredText(name) : null;
    }

    String requiredText(String name) {
        JsonNode value = required(name);
        if (!value.isTextual()) {
            throw invalid(name, "a string expected, got " + value);
        }
        return value.textValue();
    }

    Fields object(String name) {
        return new Fields(required(name), pointer(name), inner(name));
    }

    /** The states of a graph by name; the place within its state starts anew in each. */
    Map<String, Fields> states() {
        Fields states = object("States");
        Map<String, Fields> members = new LinkedHashMap<>();
        states.node
                .properties()
                .forEach(state ->
                        members.put(state.getKey(), new Fields(state.getValue(), states.pointer(state.getKey()), "")));
        return members;
    }

    List<Fields> objects(String name) {
        List<Fields> items = new ArrayList<>();
        JsonNode array = node.get(name);
        if (array == null) {
            return items;
        }
        if (!array.isArray()) {
            throw invalid(name, "an array expected, got " + array);
        }
        for (int index = 0; index < array.size(); index++) {
            items.add(new Fields(array.get(index), pointer(name) + "/" + index, inner(name) + "/" + index));
        }
        return items;
    }

    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        required(name).forEach(item -> texts.add(item.asText()));
        if (texts.isEmpty()) {
            throw invalid(name, "a non-empty array of strings expected, got " + required(name));
        }
        return texts;
    }

    double number(String name, double fallback, double min, double max) {
        JsonNode value = node.get(name);
        if (value == null) {
            return fallback;
        }
        if (!value.isNumber() || value.doubleValue() < min || value.doubleValue() > max) {
            throw invalid(name, "a number from %.0f to %.0f expected, got %s".formatted(min, max, value));
        }
        return value.doubleValue();
    }

    int integer(String name, int fallback, int min, int max) {
        double value = number(name, fallback, min, max);
        if (value != Math.rint(value)) {
            throw invalid(name, "a whole number expected, got " + value);
        }
        return (int) value;
    }

    @Nullable
    Template template(String name) {
        return has(name) ? requiredTemplate(name) : null;
    }

    Template requiredTemplate(String name) {
        try {
            return Template.compile(required(name), inner(name));
        } catch (InvalidQuery e) {
            throw invalid(name, e.getMessage() + "");
        }
    }

    private String inner(String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }
}
