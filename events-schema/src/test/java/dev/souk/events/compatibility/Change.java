package dev.souk.events.compatibility;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.events.schema.EventFiles;
import dev.souk.events.schema.SchemaFields;
import java.util.List;

/** Two small schemas, before and after, written as the properties of one object; {@code !} marks the required ones. */
record Change(String before, String after) {
    /** A change from the one set of properties to the other, e.g. {@code "!sku": {"type": "string"}}. */
    static Change of(String before, String after) {
        return new Change(before, after);
    }

    /** What one rule says of it. */
    List<String> judgedBy(CompatibilityRule rule) {
        return rule.violations(SchemaFields.of(schema(before)), SchemaFields.of(schema(after)))
                .toList();
    }

    /** What all rules together say of it. */
    List<String> judgedByAll() {
        return Compatibility.violations(schema(before), schema(after));
    }

    private static JsonNode schema(String properties) {
        try {
            return withRequired(EventFiles.JSON.readTree("{%s}".formatted(properties)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("expected properties, got " + properties, e);
        }
    }

    private static JsonNode withRequired(JsonNode properties) {
        var schema = EventFiles.JSON.createObjectNode().put("type", "object");
        var required = schema.putArray("required");
        var plain = schema.putObject("properties");
        properties.properties().forEach(property -> {
            String name = property.getKey().replace("!", "");
            plain.set(name, property.getValue());
            if (property.getKey().startsWith("!")) {
                required.add(name);
            }
        });
        return schema;
    }
}
