package dev.souk.kernel;

/**
 * How many units of one product a customer asks for: at least one, at most {@link #MAX}.
 *
 * @param units whole units of the product
 */
public record Quantity(int units) {
    public static final int MAX = 99;

    /** @throws IllegalArgumentException when {@code units} lies outside 1 to {@link #MAX} */
    public Quantity {
        if (units < 1 || units > MAX) {
            throw new IllegalArgumentException("quantity must be between 1 and %d, got %d".formatted(MAX, units));
        }
    }
}
