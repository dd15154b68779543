package dev.souk.search.domain;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A part of all documents. They are spread over a fixed number of shards, so that going through all of them is reading
 * one shard after the other by sku, which needs no scan and can stop and go on anywhere.
 *
 * @param number from 0 to below {@value #COUNT}
 */
public record Shard(int number) {
    public static final int COUNT = 16;

    /** @throws IllegalArgumentException when there is no such shard */
    public Shard {
        if (number < 0 || number >= COUNT) {
            throw new IllegalArgumentException("a shard is 0 to %d, got %d".formatted(COUNT - 1, number));
        }
    }

    /** The shard of a product: of String's hash, which the Java language defines. */
    public static Shard of(Sku sku) {
        return new Shard(Math.floorMod(sku.value().hashCode(), COUNT));
    }

    public static Stream<Shard> all() {
        return IntStream.range(0, COUNT).mapToObj(Shard::new);
    }

    public boolean isLast() {
        return number == COUNT - 1;
    }
}
