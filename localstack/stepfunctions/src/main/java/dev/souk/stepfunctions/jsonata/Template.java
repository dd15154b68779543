package dev.souk.stepfunctions.jsonata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON in which any string of the form <code>{% … %}</code> stands for the value of a JSONata expression. */
public sealed interface Template permits Query, Template.Literal, Template.OfObject, Template.OfArray {

    /**
     * @throws QueryFailure when an expression in it throws or yields nothing
     */
    JsonNode evaluate(Scope scope);

    /**
     * @param field where the template stands in its state, for messages
     * @throws InvalidQuery for an expression that cannot be compiled
     */
    static Template compile(JsonNode node, String field) {
        return switch (node.getNodeType()) {
            case OBJECT -> compileObject(node, field);
            case ARRAY -> compileArray(node, field);
            case STRING -> compileText(node, field);
            case BINARY, BOOLEAN, MISSING, NULL, NUMBER, POJO -> new Literal(node);
        };
    }

    private static Template compileText(JsonNode node, String field) {
        String text = node.textValue();
        if (!text.startsWith("{%")) {
            return new Literal(node);
        }
        if (!text.endsWith("%}")) {
            throw new InvalidQuery("an expression opened with {% has to end with %}, got " + text);
        }
        return Query.compile(text.substring(2, text.length() - 2).strip(), field);
    }

    private static Template compileObject(JsonNode node, String field) {
        Map<String, Template> fields = new LinkedHashMap<>();
        node.properties()
                .forEach(member ->
                        fields.put(member.getKey(), compile(member.getValue(), field + "/" + member.getKey())));
        return new OfObject(fields);
    }

    private static Template compileArray(JsonNode node, String field) {
        List<Template> items = new ArrayList<>();
        for (int index = 0; index < node.size(); index++) {
            items.add(compile(node.get(index), field + "/" + index));
        }
        return new OfArray(items);
    }

    /** JSON that stands for itself. */
    record Literal(JsonNode value) implements Template {
        @Override
        public JsonNode evaluate(Scope scope) {
            return value;
        }
    }

    /** An object whose members are templates. */
    record OfObject(Map<String, Template> fields) implements Template {
        @Override
        public JsonNode evaluate(Scope scope) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            fields.forEach((name, template) -> object.set(name, template.evaluate(scope)));
            return object;
        }
    }

    /** An array whose items are templates. */
    record OfArray(List<Template> items) implements Template {
        @Override
        public JsonNode evaluate(Scope scope) {
            return JsonNodeFactory.instance
                    .arrayNode()
                    .addAll(items.stream().map(item -> item.evaluate(scope)).toList());
        }
    }
}
