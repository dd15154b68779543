package dev.souk.search.domain;

/**
 * A product's stock keeping unit, as the catalog named it.
 *
 * @param value 1 to {@value #MAX} characters
 */
public record Sku(String value) implements Comparable<Sku> {
    public static final int MAX = 64;

    /** @throws IllegalArgumentException when it is blank or too long */
    public Sku {
        if (value.isBlank() || value.length() > MAX) {
            throw new IllegalArgumentException("a sku has 1 to %d characters, got \"%s\"".formatted(MAX, value));
        }
    }

    @Override
    public int compareTo(Sku other) {
        return value.compareTo(other.value);
    }
}
