package dev.souk.localstack.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.souk.localstack.json.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Resolves one stack: its resources, each after those it refers to, and what it exports. */
final class StackReader {
    private final Template template;
    private final StackScope scope;
    private final List<Resource> ordered = new ArrayList<>();
    private final Set<String> done = new HashSet<>();
    private final Set<String> underWay = new HashSet<>();

    StackReader(Template template, Place place, Map<String, JsonNode> exports) {
        this.template = template;
        this.scope = new StackScope(template, place, exports);
    }

    List<Resource> resources() {
        template.section("Resources").forEach(entry -> visit(entry.getKey(), entry.getValue()));
        return List.copyOf(ordered);
    }

    Map<String, JsonNode> exports() {
        Map<String, JsonNode> exports = new HashMap<>();
        template.section("Outputs").forEach(output -> {
            Position at = template.at("output", output.getKey());
            JsonNode name = output.getValue().path("Export").path("Name");
            if (!name.isMissingNode() && wanted(output.getValue(), at)) {
                JsonNode value = scope.intrinsics().resolve(output.getValue().path("Value"), at.child("Value"));
                exports.put(scope.intrinsics().text(name, at.child("Export")), value);
            }
        });
        return exports;
    }

    private void visit(String logicalId, JsonNode resource) {
        Position at = template.at("resource", logicalId);
        if (done.contains(logicalId) || !wanted(resource, at)) {
            return;
        }
        if (!underWay.add(logicalId)) {
            throw at.error("depends on itself");
        }
        for (String name : References.in(resource)) {
            JsonNode other = template.resource(name);
            if (!other.isMissingNode()) {
                visit(name, other);
            }
        }
        ordered.add(resolved(logicalId, resource, at));
        done.add(logicalId);
    }

    private Resource resolved(String logicalId, JsonNode resource, Position at) {
        String type = resource.path("Type").asText();
        if (type.isEmpty()) {
            throw at.error("expected a Type, found none");
        }
        ObjectNode properties = Json.object();
        JsonNode value = scope.intrinsics().resolve(resource.path("Properties"), at.child("Properties"));
        Identity identity = scope.identity(logicalId, at);
        return new Resource(
                template.stack(),
                logicalId,
                type,
                identity.ref(),
                identity.arn(),
                value.isMissingNode() ? properties : value);
    }

    private boolean wanted(JsonNode body, Position at) {
        JsonNode condition = body.path("Condition");
        return condition.isMissingNode() || scope.condition(condition.asText(), at);
    }
}
