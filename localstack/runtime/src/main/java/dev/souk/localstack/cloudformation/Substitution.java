package dev.souk.localstack.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.souk.localstack.json.Json;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code Fn::Sub}: replaces {@code ${Name}} and {@code ${Resource.Attribute}}; {@code ${!Name}} stays as {@code ${Name}}. */
final class Substitution {
    static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]*)}");

    private final StackScope scope;
    private final Intrinsics intrinsics;

    Substitution(StackScope scope, Intrinsics intrinsics) {
        this.scope = scope;
        this.intrinsics = intrinsics;
    }

    JsonNode apply(JsonNode argument, Position at) {
        if (argument.isTextual()) {
            return new TextNode(replace(argument.asText(), Json.object(), at));
        }
        List<JsonNode> parts = Json.elements(argument);
        if (parts.size() != 2 || !parts.get(0).isTextual()) {
            throw at.error("expected a text and its variables, got " + argument);
        }
        return new TextNode(replace(parts.get(0).asText(), parts.get(1), at));
    }

    private String replace(String text, JsonNode variables, Position at) {
        return VARIABLE.matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(value(match.group(1).strip(), variables, at)));
    }

    private String value(String name, JsonNode variables, Position at) {
        if (name.startsWith("!")) {
            return "${" + name.substring(1) + "}";
        }
        if (variables.has(name)) {
            return intrinsics.text(variables.path(name), at);
        }
        String[] parts = name.split("\\.", 2);
        JsonNode value = parts.length == 1 ? scope.ref(name, at) : scope.attribute(parts[0], parts[1], at);
        return value.asText();
    }
}
