package dev.souk.localstack.cloudformation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.localstack.json.Json;
import java.util.LinkedHashSet;
import java.util.Set;

/** Finds which names a piece of template refers to, without resolving it. */
final class References {
    private final Set<String> names = new LinkedHashSet<>();

    private References() {}

    static Set<String> in(JsonNode resource) {
        References references = new References();
        resource.path("DependsOn").forEach(name -> references.names.add(name.asText()));
        if (resource.path("DependsOn").isTextual()) {
            references.names.add(resource.path("DependsOn").asText());
        }
        references.collect(resource.path("Properties"));
        return references.names;
    }

    private void collect(JsonNode node) {
        if (node.isArray()) {
            node.forEach(this::collect);
        }
        node.properties().forEach(field -> {
            switch (field.getKey()) {
                case "Ref" -> names.add(field.getValue().asText());
                case "Fn::GetAtt" -> names.add(attributeOwner(field.getValue()));
                case "Fn::Sub" -> substitution(field.getValue());
                default -> collect(field.getValue());
            }
        });
    }

    private static String attributeOwner(JsonNode argument) {
        String text =
                argument.isTextual() ? argument.asText() : argument.path(0).asText();
        return text.split("\\.", 2)[0];
    }

    private void substitution(JsonNode argument) {
        String text =
                argument.isTextual() ? argument.asText() : argument.path(0).asText();
        Substitution.VARIABLE
                .matcher(text)
                .results()
                .map(match -> match.group(1).strip().split("\\.", 2)[0])
                .forEach(names::add);
        Json.elements(argument).stream().skip(1).forEach(this::collect);
    }
}
