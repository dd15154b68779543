package dev.souk.dynamodb.memory.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Attribute values in the one form that two equal values share: canonical numbers, sorted sets, sorted names. Values in
 * that form are equal exactly when {@link AttributeValue#equals} says so, and are told in the same order in every run.
 */
public final class Values {
    /** How deep an item may nest; an attribute of the item itself is at depth 1. */
    static final int MAX_DEPTH = 32;

    private Values() {}

    /** @throws ValidationFailure when DynamoDB would not take the value */
    public static AttributeValue canonical(AttributeValue value) {
        return canonical(value, 1);
    }

    /**
     * Attributes with canonical values, by name.
     *
     * @throws ValidationFailure when DynamoDB would not take one of them
     */
    public static Map<String, AttributeValue> canonical(Map<String, AttributeValue> attributes) {
        return canonical(attributes, 1);
    }

    private static Map<String, AttributeValue> canonical(Map<String, AttributeValue> attributes, int depth) {
        if (attributes.containsKey("")) {
            throw new ValidationFailure("Empty attribute name");
        }
        List<Map.Entry<String, AttributeValue>> entries = new ArrayList<>(attributes.entrySet());
        entries.sort(Map.Entry.comparingByKey());
        Map<String, AttributeValue> sorted = LinkedHashMap.newLinkedHashMap(entries.size());
        for (Map.Entry<String, AttributeValue> entry : entries) {
            sorted.put(entry.getKey(), canonical(entry.getValue(), depth));
        }
        return Collections.unmodifiableMap(sorted);
    }

    private static AttributeValue canonical(AttributeValue value, int depth) {
        if (depth > MAX_DEPTH) {
            throw new ValidationFailure("Nesting Levels have exceeded supported limits: Attributes in the item have"
                    + " nested levels beyond supported limit");
        }
        return switch (typeOf(value)) {
            case S, B, BOOL -> value;
            case N -> number(value);
            case NUL -> nothing(value);
            case SS -> AttributeValue.fromSs(set(value.ss(), UnaryOperator.identity(), Scalars.TEXT_ORDER));
            case NS -> AttributeValue.fromNs(set(value.ns(), Numbers::canonical, Numbers::compare));
            case BS -> AttributeValue.fromBs(set(value.bs(), UnaryOperator.identity(), Scalars::compare));
            case L ->
                AttributeValue.fromL(value.l().stream()
                        .map(element -> canonical(element, depth + 1))
                        .toList());
            case M -> AttributeValue.fromM(canonical(value.m(), depth + 1));
            case UNKNOWN_TO_SDK_VERSION -> throw new IllegalStateException("a type that typeOf refuses");
        };
    }

    private static AttributeValue.Type typeOf(AttributeValue value) {
        if (value == null || value.type() == null) {
            throw new ValidationFailure(
                    "Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
        }
        if (value.type() == AttributeValue.Type.UNKNOWN_TO_SDK_VERSION) {
            throw new ValidationFailure("Supplied AttributeValue has more than one datatypes set, must contain exactly"
                    + " one of the supported datatypes");
        }
        return value.type();
    }

    private static AttributeValue number(AttributeValue value) {
        String canonical = Numbers.canonical(value.n());
        return canonical.equals(value.n()) ? value : AttributeValue.fromN(canonical);
    }

    private static AttributeValue nothing(AttributeValue value) {
        if (!value.nul()) {
            throw new ValidationFailure("One or more parameter values were invalid: Null attribute value types must"
                    + " have the value of true");
        }
        return value;
    }

    private static <T> List<T> set(List<T> members, UnaryOperator<T> canonical, Comparator<T> order) {
        if (members.isEmpty()) {
            throw new ValidationFailure("One or more parameter values were invalid: A set may not be empty");
        }
        List<T> sorted = new ArrayList<>(members);
        sorted.replaceAll(canonical);
        sorted.sort(order);
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).equals(sorted.get(i - 1))) {
                throw new ValidationFailure(
                        "One or more parameter values were invalid: Input collection contains" + " duplicates");
            }
        }
        return sorted;
    }
}
