package dev.souk.inventory.domain;

/**
 * What a line takes from one part of its product's stock.
 *
 * @param units at least one
 */
public record Share(Sku sku, Part part, int units) {

    /** @throws IllegalArgumentException when {@code units} is below one */
    public Share {
        if (units < 1) {
            throw new IllegalArgumentException("a share must be at least one unit, got %d".formatted(units));
        }
    }
}
