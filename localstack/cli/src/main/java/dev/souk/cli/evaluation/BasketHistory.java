package dev.souk.cli.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Baskets of the past, each a set of item numbers.
 *
 * @param items how many items there are; their numbers start at 0
 */
record BasketHistory(List<int[]> baskets, int items) {
    private static final int TRAINING_PERCENT = 80;

    BasketHistory {
        baskets = List.copyOf(baskets);
    }

    /** The baskets to learn from and those to be tested with; both know all items. */
    record Split(BasketHistory training, BasketHistory test) {}

    /**
     * Reads a file with one basket per line, item names separated by commas.
     *
     * @throws IllegalArgumentException when it cannot be read or holds too few baskets
     */
    static BasketHistory read(Path file) {
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot read baskets from %s".formatted(file), e);
        }
        Map<String, Integer> numbers = new HashMap<>();
        List<int[]> baskets = new ArrayList<>();
        for (String line : lines) {
            int[] basket = Arrays.stream(line.split(",", -1))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .mapToInt(name -> numbers.computeIfAbsent(name, _ -> numbers.size()))
                    .toArray();
            if (basket.length > 0) {
                baskets.add(basket);
            }
        }
        if (baskets.size() < 2) {
            throw new IllegalArgumentException(
                    "expected two baskets or more in %s, got %d".formatted(file, baskets.size()));
        }
        return new BasketHistory(baskets, numbers.size());
    }

    /** Four fifths to learn from, drawn by the seed. */
    Split split(long seed) {
        List<int[]> shuffled = new ArrayList<>(baskets);
        Collections.shuffle(shuffled, new Random(seed));
        int cut = shuffled.size() * TRAINING_PERCENT / 100;
        return new Split(
                new BasketHistory(shuffled.subList(0, cut), items),
                new BasketHistory(shuffled.subList(cut, shuffled.size()), items));
    }

    /** How many baskets hold each item. */
    double[] counts() {
        double[] counts = new double[items];
        baskets.forEach(basket -> Arrays.stream(basket).forEach(item -> counts[item]++));
        return counts;
    }

    /** For each two different items, the weights of the baskets that hold both, summed. */
    double[][] pairs(PairWeight weight) {
        double[][] pairs = new double[items][items];
        for (int[] basket : baskets) {
            for (int one : basket) {
                for (int other : basket) {
                    pairs[one][other] += one == other ? 0 : weight.of(basket.length);
                }
            }
        }
        return pairs;
    }

    /** How much one basket's pairs count, by its size. */
    @FunctionalInterface
    interface PairWeight {
        double of(int size);
    }
}
