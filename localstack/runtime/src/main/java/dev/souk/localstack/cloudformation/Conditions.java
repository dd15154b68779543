package dev.souk.localstack.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.json.Json;
import java.util.Map;

/** Evaluates the condition functions: Equals, And, Or, Not and a reference to another condition. */
final class Conditions {
    private final StackScope scope;
    private final Intrinsics intrinsics;

    Conditions(StackScope scope, Intrinsics intrinsics) {
        this.scope = scope;
        this.intrinsics = intrinsics;
    }

    boolean holds(JsonNode node, Position at) {
        if (!node.isObject() || node.size() != 1) {
            throw at.error("expected one condition function, got " + node);
        }
        Map.Entry<String, JsonNode> function = node.properties().iterator().next();
        JsonNode argument = function.getValue();
        return switch (function.getKey()) {
            case "Condition" -> scope.condition(argument.asText(), at);
            case "Fn::Not" -> !holds(argument.path(0), at);
            case "Fn::And" -> Json.elements(argument).stream().allMatch(part -> holds(part, at));
            case "Fn::Or" -> Json.elements(argument).stream().anyMatch(part -> holds(part, at));
            case "Fn::Equals" -> intrinsics.text(argument.path(0), at).equals(intrinsics.text(argument.path(1), at));
            default -> throw at.error("condition function %s is not supported".formatted(function.getKey()));
        };
    }
}
