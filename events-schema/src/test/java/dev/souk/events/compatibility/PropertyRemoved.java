package dev.souk.events.compatibility;

import dev.souk.events.schema.SchemaField;
import java.util.Map;
import java.util.stream.Stream;

/** Consumers may read any published property, so none may go. */
public final class PropertyRemoved implements CompatibilityRule {
    @Override
    public Stream<String> violations(Map<String, SchemaField> published, Map<String, SchemaField> current) {
        return published.keySet().stream()
                .filter(path -> !current.containsKey(path))
                .map("%s was removed"::formatted);
    }
}
