package dev.souk.events.schema;

import java.util.List;

/**
 * What a schema and a record both know of a field.
 *
 * @param type the JSON type, with the format if there is one: {@code string(date-time)}
 * @param required whether its parent may not come without it
 * @param allowed the values of an enumeration, empty when any value will do
 */
public record FieldShape(String type, boolean required, List<String> allowed) {
    /** Takes a copy of the values. */
    public FieldShape {
        allowed = List.copyOf(allowed);
    }

    /** The same field, restricted to one value. */
    FieldShape only(String value) {
        return new FieldShape(type, required, List.of(value));
    }
}
