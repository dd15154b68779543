package dev.souk.events.compatibility;

import dev.souk.events.schema.SchemaField;
import java.util.Map;
import java.util.stream.Stream;

/** One way of changing a published schema that breaks its producers, its consumers or its stored events. */
@FunctionalInterface
public interface CompatibilityRule {
    /**
     * What the change breaks, one sentence each; empty when this rule has no objection.
     *
     * @param published the fields as they were published, by path
     * @param current the fields as they would be
     */
    Stream<String> violations(Map<String, SchemaField> published, Map<String, SchemaField> current);
}
