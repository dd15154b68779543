package dev.souk.inventory.domain;

import java.util.regex.Pattern;

/**
 * The code of a product, as the catalogue gave it.
 *
 * @param value 1 to 64 letters, digits, dots, underscores and hyphens, beginning with a letter or digit
 */
public record Sku(String value) implements Comparable<Sku> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** @throws IllegalArgumentException when {@code value} has another form */
    public Sku {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "a sku must be 1 to 64 letters, digits, '.', '_' and '-', got %d characters of another form"
                            .formatted(value.length()));
        }
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }
}
