package dev.souk.events.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.events.schema.SchemaField;
import dev.souk.events.schema.SchemaFields;
import java.util.List;
import java.util.Map;

/** All rules together: may a published schema become another one without a new version? */
public final class Compatibility {
    private static final List<CompatibilityRule> RULES = List.of(
            new PropertyRemoved(),
            new RequiredPropertyAdded(),
            new RequirementDropped(),
            new TypeChanged(),
            new EnumNarrowed(),
            new BoundTightened());

    private Compatibility() {}

    /** Everything the change would break; empty when it breaks nothing. */
    public static List<String> violations(JsonNode published, JsonNode current) {
        Map<String, SchemaField> before = SchemaFields.of(published);
        Map<String, SchemaField> now = SchemaFields.of(current);
        return RULES.stream().flatMap(rule -> rule.violations(before, now)).toList();
    }
}
