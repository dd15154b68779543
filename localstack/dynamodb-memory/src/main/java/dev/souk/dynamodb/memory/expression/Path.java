package dev.souk.dynamodb.memory.expression;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * A document path: from an attribute of the item into maps and lists.
 *
 * @param steps at least one; the first is a name
 */
public record Path(List<Step> steps) {
    /** One step of a path. */
    public sealed interface Step {}

    /** Into a map. */
    public record Name(String text) implements Step {}

    /** Into a list, from zero. */
    public record Index(int position) implements Step {}

    public Path {
        steps = List.copyOf(steps);
    }

    /** The attribute of the item that the path begins with; placeholders are resolved before. */
    public String attribute() {
        return ((Name) steps.getFirst()).text();
    }

    /** Whether the path leads into an attribute rather than to one. */
    public boolean isNested() {
        return steps.size() > 1;
    }

    /** What lies there. */
    public @Nullable AttributeValue in(Map<String, AttributeValue> item) {
        AttributeValue found = item.get(attribute());
        for (int i = 1; i < steps.size() && found != null; i++) {
            found = follow(steps.get(i), found);
        }
        return found;
    }

    private static @Nullable AttributeValue follow(Step step, AttributeValue container) {
        return switch (step) {
            case Name(String name) -> container.hasM() ? container.m().get(name) : null;
            case Index(int position) ->
                container.hasL() && position < container.l().size()
                        ? container.l().get(position)
                        : null;
        };
    }

    @Override
    public String toString() {
        return steps.stream()
                .map(step -> step instanceof Index(int position) ? "[" + position + "]" : ((Name) step).text())
                .collect(Collectors.joining(", ", "[", "]"));
    }
}
