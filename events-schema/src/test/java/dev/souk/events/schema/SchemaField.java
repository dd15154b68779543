package dev.souk.events.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A field as a schema describes it.
 *
 * @param shape what a record can know of it, too
 * @param bounds the remaining limits by keyword, e.g. {@code minimum}
 * @param description what the field means, empty when the schema is silent
 */
public record SchemaField(FieldShape shape, Map<String, JsonNode> bounds, String description) {
    /** Takes a copy of the bounds. */
    public SchemaField {
        bounds = Map.copyOf(bounds);
    }
}
