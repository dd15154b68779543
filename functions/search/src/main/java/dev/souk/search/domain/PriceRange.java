package dev.souk.search.domain;

/**
 * Prices in cents, both ends included.
 *
 * @param least at least 0
 * @param most at least as much
 */
public record PriceRange(long least, long most) {
    public static final PriceRange ANY = new PriceRange(0, Long.MAX_VALUE);

    /** @throws IllegalArgumentException when no price can lie within */
    public PriceRange {
        if (least < 0 || most < least) {
            throw new IllegalArgumentException(
                    "minPrice must not be negative nor above maxPrice, got %d and %d".formatted(least, most));
        }
    }

    public boolean holds(long amount) {
        return amount >= least && amount <= most;
    }
}
