package dev.souk.dynamodb.memory.expression;

import dev.souk.dynamodb.memory.expression.Path.Index;
import dev.souk.dynamodb.memory.expression.Path.Name;
import dev.souk.dynamodb.memory.expression.Path.Step;
import dev.souk.dynamodb.memory.value.ValidationFailure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The parts of an item that a reader asks for. */
public record Projection(List<Path> paths) {
    /** @throws ValidationFailure when a path leads into or to another */
    public Projection {
        paths = List.copyOf(paths);
        Paths.requireSeparate(paths);
    }

    /** What the item has at the paths; nothing for those that lead nowhere. */
    public Map<String, AttributeValue> of(Map<String, AttributeValue> item) {
        return members(item, paths.stream().map(Path::steps).toList());
    }

    private static Map<String, AttributeValue> members(Map<String, AttributeValue> map, List<List<Step>> wanted) {
        Map<String, List<List<Step>>> byName = new TreeMap<>();
        for (List<Step> steps : wanted) {
            if (steps.getFirst() instanceof Name(String name)) {
                byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(steps.subList(1, steps.size()));
            }
        }
        Map<String, AttributeValue> found = new LinkedHashMap<>();
        byName.forEach((name, rests) -> {
            AttributeValue value = part(map.get(name), rests);
            if (value != null) {
                found.put(name, value);
            }
        });
        return found;
    }

    private static List<AttributeValue> elements(List<AttributeValue> list, List<List<Step>> wanted) {
        Map<Integer, List<List<Step>>> byPosition = new TreeMap<>();
        for (List<Step> steps : wanted) {
            if (steps.getFirst() instanceof Index(int position) && position < list.size()) {
                byPosition.computeIfAbsent(position, _ -> new ArrayList<>()).add(steps.subList(1, steps.size()));
            }
        }
        List<AttributeValue> found = new ArrayList<>();
        byPosition.forEach((position, rests) -> {
            AttributeValue value = part(list.get(position), rests);
            if (value != null) {
                found.add(value);
            }
        });
        return found;
    }

    private static @Nullable AttributeValue part(@Nullable AttributeValue value, List<List<Step>> rests) {
        if (value == null || rests.getFirst().isEmpty()) {
            return value;
        }
        if (value.hasM()) {
            Map<String, AttributeValue> members = members(value.m(), rests);
            return members.isEmpty() ? null : AttributeValue.fromM(members);
        }
        if (value.hasL()) {
            List<AttributeValue> elements = elements(value.l(), rests);
            return elements.isEmpty() ? null : AttributeValue.fromL(elements);
        }
        return null;
    }
}
