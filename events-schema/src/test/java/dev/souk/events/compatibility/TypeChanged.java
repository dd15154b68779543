package dev.souk.events.compatibility;

import dev.souk.events.schema.SchemaField;
import java.util.Map;
import java.util.stream.Stream;

/** A value of another type or format cannot be read by those who know the old one. */
public final class TypeChanged implements CompatibilityRule {
    @Override
    public Stream<String> violations(Map<String, SchemaField> published, Map<String, SchemaField> current) {
        return KeptField.in(published, current)
                .filter(field -> !typeOf(field.before()).equals(typeOf(field.now())))
                .map(field -> "%s changed from %s to %s"
                        .formatted(field.path(), typeOf(field.before()), typeOf(field.now())));
    }

    private static String typeOf(SchemaField field) {
        return field.shape().type();
    }
}
