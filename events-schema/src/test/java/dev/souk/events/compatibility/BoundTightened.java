package dev.souk.events.compatibility;

import com.fasterxml.jackson.databind.JsonNode;
import dev.souk.events.schema.SchemaField;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Events already published keep to the old limits only; a pattern cannot be compared, so it may only be dropped. */
public final class BoundTightened implements CompatibilityRule {
    @Override
    public Stream<String> violations(Map<String, SchemaField> published, Map<String, SchemaField> current) {
        return KeptField.in(published, current).flatMap(BoundTightened::tightened);
    }

    private static Stream<String> tightened(KeptField field) {
        Map<String, JsonNode> before = field.before().bounds();
        return field.now().bounds().entrySet().stream()
                .filter(bound -> isTighter(bound.getKey(), before.get(bound.getKey()), bound.getValue()))
                .map(bound -> "%s has a tighter %s: %s".formatted(field.path(), bound.getKey(), bound.getValue()));
    }

    private static boolean isTighter(String keyword, @Nullable JsonNode before, JsonNode now) {
        if (before == null) {
            return true;
        }
        if (keyword.startsWith("min")) {
            return now.asLong() > before.asLong();
        }
        return keyword.startsWith("max") ? now.asLong() < before.asLong() : !now.equals(before);
    }
}
