package dev.souk.inventory.domain;

/**
 * Some units of one product, to be reserved or given back together.
 *
 * @param sku the product
 * @param units at least one
 */
public record Line(Sku sku, int units) {

    /** @throws IllegalArgumentException when {@code units} is below one */
    public Line {
        if (units < 1) {
            throw new IllegalArgumentException("a line must ask for at least one unit, got %d".formatted(units));
        }
    }
}
