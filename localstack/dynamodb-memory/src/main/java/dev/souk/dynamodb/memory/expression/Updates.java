package dev.souk.dynamodb.memory.expression;

import dev.souk.dynamodb.memory.expression.Path.Index;
import dev.souk.dynamodb.memory.expression.Path.Name;
import dev.souk.dynamodb.memory.expression.Path.Step;
import dev.souk.dynamodb.memory.expression.Update.Add;
import dev.souk.dynamodb.memory.expression.Update.Change;
import dev.souk.dynamodb.memory.expression.Update.Delete;
import dev.souk.dynamodb.memory.expression.Update.Put;
import dev.souk.dynamodb.memory.expression.Update.Remove;
import dev.souk.dynamodb.memory.value.ValidationFailure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Works updates out: every value from the item as it was, and only then are they stored. */
public final class Updates {
    /** Positions rise, so that elements appended behind a list's end keep the order of their positions. */
    private static final Comparator<Assignment> BY_POSITION = (one, other) -> compare(one.path(), other.path());

    private Updates() {}

    /**
     * The item after the update, its values not all canonical.
     *
     * @throws ValidationFailure when the item does not have what the update builds on
     */
    public static Map<String, AttributeValue> applied(Update update, Map<String, AttributeValue> item) {
        Map<String, AttributeValue> after = new HashMap<>(item);
        List<Assignment> nested = new ArrayList<>();
        for (Change change : update.changes()) {
            Assignment assignment = new Assignment(change.path(), value(change, item));
            if (change.path().isNested()) {
                nested.add(assignment);
            } else {
                assign(after, change.path().attribute(), assignment.value());
            }
        }
        // Positions are those of the item as it was: what was not there is not removed, and nothing moves before all is
        // stored.
        nested.stream().filter(one -> one.removesNothing(item)).forEach(one -> store(after, one));
        nested.stream().filter(one -> one.value() != null).sorted(BY_POSITION).forEach(one -> store(after, one));
        nested.stream()
                .filter(one -> one.value() == null && !one.removesNothing(item))
                .sorted(BY_POSITION.reversed())
                .forEach(one -> store(after, one));
        return after;
    }

    private static @Nullable AttributeValue value(Change change, Map<String, AttributeValue> item) {
        return switch (change) {
            case Put(Path _, Operand value) -> Operands.required(value, item);
            case Remove _ -> null;
            case Add(Path path, AttributeValue value) -> Sets.added(path.in(item), value);
            case Delete(Path path, AttributeValue members) -> Sets.without(path.in(item), members);
        };
    }

    private static void store(Map<String, AttributeValue> after, Assignment assignment) {
        String attribute = assignment.path().attribute();
        AttributeValue container = after.get(attribute);
        after.put(attribute, stored(container, assignment.path().steps(), 1, assignment.value()));
    }

    private static AttributeValue stored(
            @Nullable AttributeValue container, List<Step> steps, int at, @Nullable AttributeValue value) {
        boolean last = at == steps.size() - 1;
        if (steps.get(at) instanceof Name(String name) && container != null && container.hasM()) {
            Map<String, AttributeValue> members = new HashMap<>(container.m());
            assign(members, name, last ? value : stored(members.get(name), steps, at + 1, value));
            return AttributeValue.fromM(members);
        }
        if (steps.get(at) instanceof Index(int position) && container != null && container.hasL()) {
            List<AttributeValue> elements = new ArrayList<>(container.l());
            AttributeValue there = position < elements.size() ? elements.get(position) : null;
            assign(elements, position, last ? value : stored(there, steps, at + 1, value));
            return AttributeValue.fromL(elements);
        }
        throw new ValidationFailure("The document path provided in the update expression is invalid for update");
    }

    private static void assign(Map<String, AttributeValue> members, String name, @Nullable AttributeValue value) {
        if (value == null) {
            members.remove(name);
        } else {
            members.put(name, value);
        }
    }

    private static void assign(List<AttributeValue> elements, int position, @Nullable AttributeValue value) {
        boolean exists = position < elements.size();
        if (value == null && exists) {
            elements.remove(position);
        } else if (value != null && exists) {
            elements.set(position, value);
        } else if (value != null) {
            elements.add(value);
        }
    }

    private static int compare(Path one, Path other) {
        int common = Math.min(one.steps().size(), other.steps().size());
        for (int i = 0; i < common; i++) {
            int order = compare(one.steps().get(i), other.steps().get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(one.steps().size(), other.steps().size());
    }

    private static int compare(Step one, Step other) {
        if (one instanceof Index(int position) && other instanceof Index(int otherPosition)) {
            return Integer.compare(position, otherPosition);
        }
        if (one instanceof Name(String name) && other instanceof Name(String otherName)) {
            return name.compareTo(otherName);
        }
        return one instanceof Index ? -1 : 1;
    }

    /** @param value null to remove what is there */
    private record Assignment(Path path, @Nullable AttributeValue value) {
        boolean removesNothing(Map<String, AttributeValue> item) {
            return value == null && path.in(item) == null;
        }
    }
}
