package dev.souk.events.compatibility;

import dev.souk.events.schema.SchemaField;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Events already published may carry any value that was allowed then.
 *
 * <p>Widening stays possible: deploy those who read the field before those who write the new value.
 */
public final class EnumNarrowed implements CompatibilityRule {
    @Override
    public Stream<String> violations(Map<String, SchemaField> published, Map<String, SchemaField> current) {
        return KeptField.in(published, current)
                .filter(field -> isNarrower(allowed(field.before()), allowed(field.now())))
                .map(field -> "%s no longer allows %s, only %s"
                        .formatted(field.path(), shown(allowed(field.before())), allowed(field.now())));
    }

    private static boolean isNarrower(List<String> before, List<String> now) {
        boolean anyValueBefore = before.isEmpty();
        boolean anyValueNow = now.isEmpty();
        return !anyValueNow && (anyValueBefore || !now.containsAll(before));
    }

    private static List<String> allowed(SchemaField field) {
        return field.shape().allowed();
    }

    private static String shown(List<String> values) {
        return values.isEmpty() ? "any value" : "all of " + values;
    }
}
