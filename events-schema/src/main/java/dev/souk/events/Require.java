package dev.souk.events;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the records of this module demand of their components; a refusal names the field and what came. */
public final class Require {
    private static final int MAX_TEXTS = 20;
    private static final Pattern HTTPS = Pattern.compile("https://\\S+");

    private Require() {}

    /** @throws IllegalArgumentException when {@code value} is missing */
    public static void present(String field, @Nullable Object value) {
        if (value == null) {
            throw new IllegalArgumentException("%s must be present, got nothing".formatted(field));
        }
    }

    /** @throws IllegalArgumentException when {@code value} is missing or blank */
    public static void text(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("%s must be text, got %s".formatted(field, shown(value)));
        }
    }

    /** @throws IllegalArgumentException when {@code value} is missing or does not match {@code pattern} as a whole */
    public static void matching(Pattern pattern, String field, @Nullable String value) {
        if (value == null || !pattern.matcher(value).matches()) {
            throw new IllegalArgumentException("%s must match %s, got %s".formatted(field, pattern, shown(value)));
        }
    }

    /** @throws IllegalArgumentException when {@code value} is zero or negative */
    public static void atLeastOne(String field, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("%s must be at least 1, got %d".formatted(field, value));
        }
    }

    /**
     * An unmodifiable copy of {@code values}.
     *
     * @throws IllegalArgumentException when {@code values} is missing or empty
     */
    public static <T> List<T> someOf(String field, @Nullable List<T> values) {
        if (values == null || values.isEmpty()) {
            throw new IllegalArgumentException("%s must hold at least one element, got none".formatted(field));
        }
        return List.copyOf(values);
    }

    /** @throws IllegalArgumentException when {@code value} is blank */
    public static void textIfPresent(String field, @Nullable String value) {
        if (value != null) {
            text(field, value);
        }
    }

    /** @throws IllegalArgumentException when {@code value} is not an https address */
    public static void httpsIfPresent(String field, @Nullable String value) {
        if (value != null) {
            matching(HTTPS, field, value);
        }
    }

    /**
     * An unmodifiable copy of named texts, in the order of their names.
     *
     * @throws IllegalArgumentException when there are more than {@value #MAX_TEXTS} or one is missing or blank
     */
    public static @Nullable Map<String, String> textsIfPresent(String field, @Nullable Map<String, String> values) {
        if (values == null) {
            return null;
        }
        if (values.size() > MAX_TEXTS) {
            throw new IllegalArgumentException(
                    "%s must hold at most %d, got %d".formatted(field, MAX_TEXTS, values.size()));
        }
        values.forEach((name, value) -> text(field + "." + name, value));
        return Collections.unmodifiableMap(new TreeMap<>(values));
    }

    private static String shown(@Nullable String value) {
        return value == null ? "nothing" : "\"%s\"".formatted(value);
    }
}
