package dev.souk.cli.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.souk.cli.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The merged OpenAPI document of a running stack: its operations and the schemas they refer to. */
public final class Contract {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode document;
    private final List<Operation> operations = new ArrayList<>();
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    Contract(JsonNode document) {
        this.document = document;
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(member -> {
                    if (METHODS.contains(member.getKey())) {
                        operations.add(operation(member.getKey(), path.getKey(), member.getValue()));
                    }
                }));
        if (operations.isEmpty()) {
            throw new IllegalStateException("expected operations in the stack's OpenAPI document, got none");
        }
    }

    /** What the stack says of itself at {@code /docs/openapi.json}. */
    public static Contract of(Stack stack) {
        return new Contract(stack.shop()
                .get("", "/docs/openapi.json")
                .orThrow("reading the contract")
                .body());
    }

    /** In the document's order. */
    public List<Operation> operations() {
        return List.copyOf(operations);
    }

    /** What is wrong with a value by a schema of this document; empty when nothing is. */
    List<String> violations(JsonNode schema, JsonNode value) {
        return compiled.computeIfAbsent(schema, this::compile).validate(value).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .toList();
    }

    /** The node itself, or what its {@code $ref} leads to. */
    JsonNode follow(JsonNode node) {
        JsonNode found = node;
        while (found.has("$ref")) {
            found = document.at(found.path("$ref").asText().substring(1));
        }
        return found;
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = JsonNodeFactory.instance.objectNode();
        whole.set("components", document.path("components"));
        if (schema.isObject()) {
            whole.setAll((ObjectNode) schema);
        }
        return SCHEMAS.getSchema(whole);
    }

    private Operation operation(String method, String path, JsonNode json) {
        Set<String> roles = new TreeSet<>();
        json.path("x-souk-roles").forEach(role -> roles.add(role.asText()));
        List<Parameter> parameters = new ArrayList<>();
        json.path("parameters").forEach(parameter -> parameters.add(parameter(follow(parameter))));
        JsonNode body = follow(json.path("requestBody"));
        return new Operation(
                json.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                json.path("security").isEmpty(),
                roles,
                parameters,
                body.path("content").path("application/json"),
                body.path("required").asBoolean(false),
                json.path("responses"));
    }

    private static Parameter parameter(JsonNode json) {
        return new Parameter(
                json.path("name").asText(),
                json.path("in").asText(),
                json.path("required").asBoolean(false),
                json.path("schema"),
                example(json));
    }

    /** The first example that a parameter or a body gives; missing when it gives none. */
    static JsonNode example(JsonNode json) {
        if (json.has("example")) {
            return json.path("example");
        }
        JsonNode examples = json.path("examples");
        return examples.isEmpty()
                ? examples.path("none")
                : examples.iterator().next().path("value");
    }
}
