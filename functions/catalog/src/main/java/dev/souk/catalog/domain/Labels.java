package dev.souk.catalog.domain;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Named values of a product, such as {@code fat: 3.5 %}, in the order of their names.
 *
 * @param values at most {@value #MAX}; names of a-z, 0-9 and hyphen, values of one line
 */
public record Labels(Map<String, String> values) {
    public static final int MAX = 20;
    public static final int MAX_VALUE = 100;
    public static final Labels NONE = new Labels(Map.of());

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** @throws IllegalArgumentException when there are too many, or a name or a value is not what it must be */
    public Labels {
        if (values.size() > MAX) {
            throw new IllegalArgumentException("there may be %d labels, got %d".formatted(MAX, values.size()));
        }
        var sorted = new TreeMap<String, String>();
        values.forEach((name, value) -> sorted.put(named(name), valued(name, value)));
        values = Collections.unmodifiableMap(sorted);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    private static String named(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a label's name must match %s".formatted(NAME));
        }
        return name;
    }

    @SuppressWarnings("ConstantValue") // readers of JSON do put null into a map of strings
    private static String valued(String name, String value) {
        if (value == null) {
            throw new IllegalArgumentException("%s must be present, got nothing".formatted(name));
        }
        Text.requireLine(name, value, MAX_VALUE);
        return value;
    }
}
