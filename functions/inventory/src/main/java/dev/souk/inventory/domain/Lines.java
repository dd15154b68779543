package dev.souk.inventory.domain;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What one order takes from stock: each product once, ordered by sku, so that equal wishes are equal values.
 *
 * @param all at most {@link #MAX} lines; empty only in a reservation that never held anything
 * @param spread where the products are taken from that are not, or not only, taken from {@link Part#MAIN}
 */
public record Lines(List<Line> all, List<Share> spread) {
    /**
     * A DynamoDB transaction takes 100 actions: two for each share of a line, its stock and its journal entry, one for the reservation and
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
        spread = List.copyOf(spread);
    }

    /** Lines that are taken from {@link Part#MAIN}. */
    public Lines(List<Line> all) {
        this(all, List.of());
    }

    /** The same wish, taken from elsewhere. */
    public Lines takenFrom(List<Share> shares) {
        return new Lines(all, shares);
    }

    /** Whether the same units of the same products are wished for, wherever they are taken from. */
    public boolean sameWish(Lines other) {
        return all.equals(other.all);
    }

    /** Where every unit is taken from, in the order of the lines. */
    public List<Share> shares() {
        return all.stream()
                .flatMap(line -> {
                    List<Share> shares = spread.stream()
                            .filter(share -> share.sku().equals(line.sku()))
                            .toList();
                    return shares.isEmpty()
                            ? Stream.of(new Share(line.sku(), Part.MAIN, line.units()))
                            : shares.stream();
                })
                .toList();
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }
}
