package dev.souk.localstack.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.souk.localstack.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Evaluates the intrinsic functions of CloudFormation in one stack. */
final class Intrinsics {
    private final StackScope scope;
    private final Substitution substitution;
    private final Conditions conditions;

    Intrinsics(StackScope scope) {
        this.scope = scope;
        this.substitution = new Substitution(scope, this);
        this.conditions = new Conditions(scope, this);
    }

    /** @return the value, or a missing node for {@code AWS::NoValue} */
    JsonNode resolve(JsonNode node, Position at) {
        if (node.isArray()) {
            return array(node, at);
        }
        if (!node.isObject()) {
            return node;
        }
        if (node.size() == 1) {
            Map.Entry<String, JsonNode> only = node.properties().iterator().next();
            if (only.getKey().equals("Ref") || only.getKey().startsWith("Fn::")) {
                return call(only.getKey(), only.getValue(), at.child(only.getKey()));
            }
        }
        return object(node, at);
    }

    /** @throws TemplateException when the value is no text, number or boolean */
    String text(JsonNode node, Position at) {
        JsonNode value = resolve(node, at);
        if (!value.isValueNode() || value.isNull()) {
            throw at.error("expected text, got " + value);
        }
        return value.asText();
    }

    boolean condition(JsonNode node, Position at) {
        return conditions.holds(node, at);
    }

    private JsonNode array(JsonNode node, Position at) {
        ArrayNode resolved = Json.array();
        for (int i = 0; i < node.size(); i++) {
            JsonNode value = resolve(node.path(i), at.element(i));
            if (!value.isMissingNode()) {
                resolved.add(value);
            }
        }
        return resolved;
    }

    private ObjectNode object(JsonNode node, Position at) {
        ObjectNode resolved = Json.object();
        node.properties().forEach(field -> {
            JsonNode value = resolve(field.getValue(), at.child(field.getKey()));
            if (!value.isMissingNode()) {
                resolved.set(field.getKey(), value);
            }
        });
        return resolved;
    }

    private JsonNode call(String function, JsonNode argument, Position at) {
        return switch (function) {
            case "Ref" -> scope.ref(argument.asText(), at);
            case "Fn::GetAtt" -> getAtt(argument, at);
            case "Fn::Sub" -> substitution.apply(argument, at);
            case "Fn::Join" -> join(arguments(argument, 2, at), at);
            case "Fn::Split" -> split(arguments(argument, 2, at), at);
            case "Fn::Select" -> select(arguments(argument, 2, at), at);
            case "Fn::If" -> choose(arguments(argument, 3, at), at);
            case "Fn::FindInMap" -> findInMap(arguments(argument, 3, at), at);
            case "Fn::ImportValue" -> scope.importValue(text(argument, at), at);
            case "Fn::Base64" -> base64(text(argument, at));
            case "Fn::GetAZs" -> zones();
            default -> throw at.error("intrinsic function %s is not supported".formatted(function));
        };
    }

    private static List<JsonNode> arguments(JsonNode argument, int count, Position at) {
        if (!argument.isArray() || argument.size() != count) {
            throw at.error("expected a list of %d arguments, got %s".formatted(count, argument));
        }
        return Json.elements(argument);
    }

    private JsonNode getAtt(JsonNode argument, Position at) {
        List<String> parts = argument.isTextual()
                ? List.of(argument.asText().split("\\.", 2))
                : Json.elements(argument).stream().map(part -> text(part, at)).toList();
        if (parts.size() != 2) {
            throw at.error("expected a resource and an attribute, got " + argument);
        }
        return scope.attribute(parts.get(0), parts.get(1), at);
    }

    private JsonNode join(List<JsonNode> arguments, Position at) {
        List<String> parts = Json.elements(list(arguments.get(1), at)).stream()
                .map(part -> text(part, at))
                .toList();
        return new TextNode(String.join(arguments.get(0).asText(), parts));
    }

    private JsonNode split(List<JsonNode> arguments, Position at) {
        ArrayNode parts = Json.array();
        String separator = arguments.get(0).asText();
        for (String part : text(arguments.get(1), at).split(Pattern.quote(separator), -1)) {
            parts.add(part);
        }
        return parts;
    }

    private JsonNode select(List<JsonNode> arguments, Position at) {
        String index = text(arguments.get(0), at);
        JsonNode values = list(arguments.get(1), at);
        if (!index.matches("\\d{1,4}") || Integer.parseInt(index) >= values.size()) {
            throw at.error("expected an index below %d, got %s".formatted(values.size(), index));
        }
        return values.path(Integer.parseInt(index));
    }

    private JsonNode list(JsonNode node, Position at) {
        JsonNode values = resolve(node, at);
        if (!values.isArray()) {
            throw at.error("expected a list, got " + values);
        }
        return values;
    }

    private JsonNode choose(List<JsonNode> arguments, Position at) {
        boolean holds = scope.condition(arguments.get(0).asText(), at);
        return resolve(arguments.get(holds ? 1 : 2), at.element(holds ? 1 : 2));
    }

    private JsonNode findInMap(List<JsonNode> arguments, Position at) {
        return scope.mapping(text(arguments.get(0), at), text(arguments.get(1), at), text(arguments.get(2), at), at);
    }

    private static JsonNode base64(String text) {
        return new TextNode(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    private JsonNode zones() {
        ArrayNode zones = Json.array();
        List.of("a", "b", "c").forEach(zone -> zones.add(scope.place().region() + zone));
        return zones;
    }

    static boolean isNoValue(String name) {
        return name.equals("AWS::NoValue");
    }

    static JsonNode noValue() {
        return MissingNode.getInstance();
    }
}
