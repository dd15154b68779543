package dev.souk.inventory.domain;

import java.util.List;
import java.util.TreeMap;

/**
 * What one order takes from stock: each product once, ordered by sku, so that equal wishes are equal values.
 *
 * @param all at most {@link #MAX} lines; empty only in a reservation that never held anything
 */
public record Lines(List<Line> all) {
    /**
     * A DynamoDB transaction takes 100 actions: two for each line, its stock and its journal entry, one for the reservation and
     * one for the file of holds.
     */
    public static final int MAX = 49;

    /** The lines of a reservation that never held anything. */
    public static final Lines NONE = new Lines(List.of());

    /**
     * Adds up lines that name the same product.
     *
     * @throws IllegalArgumentException when more than {@link #MAX} different products are named
     * @throws ArithmeticException when the units of one product exceed {@link Integer#MAX_VALUE}
     */
    public Lines {
        TreeMap<Sku, Integer> units = new TreeMap<>();
        all.forEach(line -> units.merge(line.sku(), line.units(), Math::addExact));
        if (units.size() > MAX) {
            throw new IllegalArgumentException(
                    "a reservation takes at most %d different skus, got %d".formatted(MAX, units.size()));
        }
        all = units.entrySet().stream()
                .map(entry -> new Line(entry.getKey(), entry.getValue()))
                .toList();
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }
}
