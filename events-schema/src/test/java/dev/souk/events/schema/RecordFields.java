package dev.souk.events.schema;

import dev.souk.events.EventMetadata;
import dev.souk.events.EventType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays the records of an event out as fields by path, the way {@link SchemaFields} does with its schema. */
public final class RecordFields {
    private static final Map<Class<?>, String> SCALARS = Map.of(
            String.class,
            "string",
            Instant.class,
            "string(date-time)",
            int.class,
            "integer",
            Integer.class,
            "integer",
            long.class,
            "integer",
            Long.class,
            "integer",
            boolean.class,
            "boolean",
            Boolean.class,
            "boolean");

    private final Map<String, FieldShape> fields = new HashMap<>();

    private RecordFields() {}

    /** The fields of an event's whole detail: its metadata names one type and version, its data follows the record. */
    public static Map<String, FieldShape> of(EventType type) {
        RecordFields reader = new RecordFields();
        reader.read("metadata", EventMetadata.class, true);
        reader.read("data", type.dataClass(), true);
        reader.fields.computeIfPresent("metadata.type", (_, shape) -> shape.only(type.detailType()));
        reader.fields.computeIfPresent(
                "metadata.schemaVersion", (_, shape) -> shape.only(Integer.toString(type.schemaVersion())));
        return reader.fields;
    }

    private void read(String path, Class<?> type, boolean required) {
        String scalar = SCALARS.get(type);
        if (scalar != null) {
            fields.put(path, new FieldShape(scalar, required, List.of()));
        } else if (type.isEnum()) {
            List<String> names =
                    Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
            fields.put(path, new FieldShape("string", required, names));
        } else if (type.isRecord()) {
            fields.put(path, new FieldShape("object", required, List.of()));
            Arrays.stream(type.getRecordComponents()).forEach(component -> read(path, component));
        } else {
            throw new IllegalArgumentException("expected a type of events at %s, got %s".formatted(path, type));
        }
    }

    private void read(String parent, RecordComponent component) {
        String path = parent + "." + component.getName();
        AnnotatedType type = component.getAnnotatedType();
        boolean required = !type.isAnnotationPresent(Nullable.class);
        if (component.getType() == List.class) {
            fields.put(path, new FieldShape("array", required, List.of()));
            read(path + "[]", elementOf((AnnotatedParameterizedType) type), true);
        } else if (component.getType() == Map.class) {
            // The names in it are data; the schema says what their values are.
            fields.put(path, new FieldShape("object", required, List.of()));
        } else {
            read(path, component.getType(), required);
        }
    }

    private static Class<?> elementOf(AnnotatedParameterizedType list) {
        return (Class<?>) list.getAnnotatedActualTypeArguments()[0].getType();
    }
}
