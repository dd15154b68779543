package dev.souk.events.compatibility;

import dev.souk.events.schema.SchemaField;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A field that both the published schema and the current one have. */
record KeptField(String path, SchemaField before, SchemaField now) {
    static Stream<KeptField> in(Map<String, SchemaField> published, Map<String, SchemaField> current) {
        return published.entrySet().stream()
                .flatMap(field -> Optional.ofNullable(current.get(field.getKey()))
                        .map(now -> new KeptField(field.getKey(), field.getValue(), now))
                        .stream());
    }
}
