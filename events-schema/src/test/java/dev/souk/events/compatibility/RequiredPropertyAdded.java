package dev.souk.events.compatibility;

import dev.souk.events.schema.SchemaField;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Events already published do not carry a property that is required only now, and they are replayed.
 *
 * <p>What a new optional object requires of itself is no matter: old events do not carry the object either.
 */
public final class RequiredPropertyAdded implements CompatibilityRule {
    @Override
    public Stream<String> violations(Map<String, SchemaField> published, Map<String, SchemaField> current) {
        return current.entrySet().stream()
                .filter(field -> field.getValue().shape().required())
                .map(Map.Entry::getKey)
                .filter(path -> !wasRequired(path, published) && parentExisted(path, published))
                .map("%s is newly required"::formatted);
    }

    private static boolean wasRequired(String path, Map<String, SchemaField> published) {
        SchemaField before = published.get(path);
        return before != null && before.shape().required();
    }

    private static boolean parentExisted(String path, Map<String, SchemaField> published) {
        int end = path.endsWith("[]") ? path.length() - 2 : path.lastIndexOf('.');
        return end < 0 || published.containsKey(path.substring(0, end));
    }
}
