package dev.souk.recommendations.domain;

import java.util.regex.Pattern;

/**
 * A product's stock keeping unit, as the catalogue names it.
 *
 * @param value 1 to 64 of a-z, 0-9 and hyphen, not starting with a hyphen
 */
public record Sku(String value) implements Comparable<Sku> {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");
    private static final int SHOWN = 80;

    /** @throws IllegalArgumentException when the text does not have the form of a sku */
    public Sku {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("sku must match %s, got \"%s\""
                    .formatted(FORM, value.substring(0, Math.min(SHOWN, value.length()))));
        }
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }
}
