package dev.souk.localstack.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that one stack's intrinsic functions can refer to. */
final class StackScope {
    private final Template template;
    private final Place place;
    private final Map<String, JsonNode> exports;
    private final Intrinsics intrinsics = new Intrinsics(this);
    private final Map<String, Identity> identities = new HashMap<>();
    private final Set<String> inProgress = new HashSet<>();

    /** @param exports of the stacks read before this one */
    StackScope(Template template, Place place, Map<String, JsonNode> exports) {
        this.template = template;
        this.place = place;
        this.exports = exports;
    }

    Place place() {
        return place;
    }

    Intrinsics intrinsics() {
        return intrinsics;
    }

    JsonNode ref(String name, Position at) {
        if (Intrinsics.isNoValue(name)) {
            return Intrinsics.noValue();
        }
        if (name.startsWith("AWS::")) {
            return new TextNode(pseudo(name, at));
        }
        JsonNode parameter = template.root().path("Parameters").path(name);
        return parameter.isMissingNode() ? new TextNode(identity(name, at).ref()) : parameter(name, parameter);
    }

    JsonNode attribute(String logicalId, String attribute, Position at) {
        Identity identity = identity(logicalId, at);
        String value = identity.attributes().get(attribute);
        if (value == null && !identity.open()) {
            String type = template.resource(logicalId).path("Type").asText();
            throw at.error("resource %s of type %s has no attribute %s here".formatted(logicalId, type, attribute));
        }
        return new TextNode(value == null ? logicalId + "." + attribute : value);
    }

    boolean condition(String name, Position at) {
        JsonNode condition = template.root().path("Conditions").path(name);
        if (condition.isMissingNode()) {
            throw at.error("expected a condition of this template, got " + name);
        }
        return intrinsics.condition(condition, template.at("condition", name));
    }

    JsonNode importValue(String export, Position at) {
        JsonNode value = exports.get(export);
        if (value == null) {
            throw at.error("no stack read before this one exports " + export);
        }
        return value;
    }

    JsonNode mapping(String map, String first, String second, Position at) {
        JsonNode value = template.root().path("Mappings").path(map).path(first).path(second);
        if (value.isMissingNode()) {
            throw at.error("mapping %s has no entry %s, %s".formatted(map, first, second));
        }
        return value;
    }

    /** What others may know of a resource, computed when first asked for: names seldom depend on other resources. */
    Identity identity(String logicalId, Position at) {
        Identity known = identities.get(logicalId);
        if (known != null) {
            return known;
        }
        JsonNode resource = template.resource(logicalId);
        if (resource.isMissingNode()) {
            throw at.error("expected a resource or parameter of this template, got " + logicalId);
        }
        if (!inProgress.add(logicalId)) {
            throw at.error("the name of resource %s depends on itself".formatted(logicalId));
        }
        Identity identity = Identities.of(named(logicalId, resource));
        inProgress.remove(logicalId);
        identities.put(logicalId, identity);
        return identity;
    }

    private Named named(String logicalId, JsonNode resource) {
        JsonNode properties = resource.path("Properties");
        Position at = template.at("resource", logicalId).child("Properties");
        return new Named(
                place, template.stack(), logicalId, resource.path("Type").asText(), name -> {
                    JsonNode property = properties.path(name);
                    return property.isMissingNode()
                            ? Optional.empty()
                            : Optional.of(intrinsics.resolve(property, at.child(name)))
                                    .filter(value -> !value.isMissingNode());
                });
    }

    private JsonNode parameter(String name, JsonNode parameter) {
        JsonNode value = parameter.path("Default");
        if (value.isMissingNode()) {
            throw template.at("parameter", name).error("expected a default, there is nobody here to ask for a value");
        }
        return value;
    }

    private String pseudo(String name, Position at) {
        return switch (name) {
            case "AWS::AccountId" -> place.account();
            case "AWS::Region" -> place.region();
            case "AWS::Partition" -> "aws";
            case "AWS::URLSuffix" -> "amazonaws.com";
            case "AWS::StackName" -> template.stack();
            case "AWS::StackId" -> place.arn("cloudformation", "stack/%s/local".formatted(template.stack()));
            default -> throw at.error("pseudo parameter %s is not supported".formatted(name));
        };
    }
}
