package dev.souk.dynamodb.memory.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The table in memory is DynamoDB Local's equal: over seeded random lists of operations, the same answers, the same
 * kinds of errors for the same items, and in the end the same items. {@code -Dsouk.lists=100000} looks longer, {@code
 * -Dsouk.firstSeed=17 -Dsouk.lists=1} at one list again.
 */
class DifferentialIT {
    private static final int LISTS = Integer.getInteger("souk.lists", 1_000);
    private static final long FIRST_SEED = Long.getLong("souk.firstSeed", 1);
    /** Client and engine take turns: with several at it, neither waits much. */
    private static final int LANES = 4;

    @Test
    void every_list_of_operations_has_the_same_outcomes() throws Exception {
        List<Comparison> lanes = IntStream.range(0, LANES)
                .mapToObj(lane -> new Comparison("differential-" + lane))
                .toList();
        try (var threads = Executors.newFixedThreadPool(LANES)) {
            var runs = IntStream.range(0, LANES)
                    .mapToObj(lane -> threads.submit(() -> LongStream.range(FIRST_SEED, FIRST_SEED + LISTS)
                            .filter(seed -> seed % LANES == lane)
                            .forEach(lanes.get(lane)::run)))
                    .toList();
            for (Future<?> run : runs) {
                run.get();
            }
        }

        Map<String, Integer> tally = new TreeMap<>();
        lanes.forEach(lane -> lane.tally().forEach((kind, times) -> tally.merge(kind, times, Integer::sum)));
        int operations = tally.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("%d operations in %d lists: %s%n", operations, LISTS, tally);
        assertThat(operations).isGreaterThan(10 * LISTS);
    }
}
