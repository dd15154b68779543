package dev.souk.events.compatibility;

import dev.souk.events.schema.SchemaField;
import java.util.Map;
import java.util.stream.Stream;

/** Consumers rely on required properties being there. */
public final class RequirementDropped implements CompatibilityRule {
    @Override
    public Stream<String> violations(Map<String, SchemaField> published, Map<String, SchemaField> current) {
        return KeptField.in(published, current)
                .filter(field -> field.before().shape().required()
                        && !field.now().shape().required())
                .map(field -> "%s is no longer required".formatted(field.path()));
    }
}
