package dev.souk.cli.load;

import dev.souk.cli.CatalogueItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads baskets from a file: one per line, item names separated by commas. */
public final class Baskets {
    private Baskets() {}

    /**
     * @return for each line the units per sku
     * @throws IllegalArgumentException when the file cannot be read, holds no basket, or names an unknown item
     */
    public static List<Map<String, Integer>> read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read baskets from %s".formatted(file), e);
        }
        Set<String> known = CatalogueItem.all().stream().map(CatalogueItem::sku).collect(Collectors.toSet());
        List<Map<String, Integer>> baskets = lines.stream()
                .filter(line -> !line.isBlank())
                .map(line -> parse(line, known))
                .toList();
        if (baskets.isEmpty()) {
            throw new IllegalArgumentException("%s holds no basket".formatted(file));
        }
        return baskets;
    }

    static Map<String, Integer> parse(String line, Set<String> known) {
        Map<String, Integer> basket = new TreeMap<>();
        Arrays.stream(line.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(CatalogueItem::skuOf)
                .forEach(sku -> basket.merge(sku, 1, Integer::sum));
        basket.keySet().stream().filter(sku -> !known.contains(sku)).findFirst().ifPresent(sku -> {
            throw new IllegalArgumentException("the catalogue has no '%s', found in basket: %s".formatted(sku, line));
        });
        return basket;
    }
}
