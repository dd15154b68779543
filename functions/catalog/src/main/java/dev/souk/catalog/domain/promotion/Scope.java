package dev.souk.catalog.domain.promotion;

import dev.souk.catalog.domain.Category;
import dev.souk.catalog.domain.Sku;
import java.util.List;

/**
 * Which products a promotion is about: those named and those in a named category; with neither, everything.
 *
 * @param skus at most {@value #MAX_SKUS}, each once
 * @param categories at most {@value #MAX_CATEGORIES}, each once
 */
public record Scope(List<Sku> skus, List<Category> categories) {
    public static final int MAX_SKUS = 100;
    public static final int MAX_CATEGORIES = 20;
    public static final Scope EVERYTHING = new Scope(List.of(), List.of());

    /** @throws IllegalArgumentException when there are too many of either */
    public Scope {
        skus = skus.stream().distinct().toList();
        categories = categories.stream().distinct().toList();
        requireAtMost("skus", skus.size(), MAX_SKUS);
        requireAtMost("categories", categories.size(), MAX_CATEGORIES);
    }

    private static void requireAtMost(String what, int size, int max) {
        if (size > max) {
            throw new IllegalArgumentException("%s must be at most %d, got %d".formatted(what, max, size));
        }
    }
}
