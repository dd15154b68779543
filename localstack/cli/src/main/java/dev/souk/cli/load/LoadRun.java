package dev.souk.cli.load;

import dev.souk.cli.ShopClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * An open loop: orders start when the schedule says, however slow the stack is, and every latency counts from the
 * intended start, so that a stall shows in all the orders it delays.
 */
public final class LoadRun {
    private static final double NANOS_PER_SECOND = 1e9;

    private final ShopClient shop;
    private final List<Map<String, Integer>> baskets;
    private final TokenMix tokens;
    private final String name;

    /** @param name makes the run's Idempotency-Keys its own */
    public LoadRun(ShopClient shop, List<Map<String, Integer>> baskets, TokenMix tokens, String name) {
        this.shop = shop;
        this.baskets = baskets;
        this.tokens = tokens;
        this.name = name;
    }

    /**
     * @param orders how many to place
     * @param perSecond orders started per second
     * @param progress told the number of orders that have ended
     */
    public LoadResults run(int orders, double perSecond, IntConsumer progress) {
        var results = new LoadResults();
        long start = System.nanoTime();
        try (ExecutorService shoppers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < orders; i++) {
                long intended = start + (long) (i * NANOS_PER_SECOND / perSecond);
                LockSupport.parkNanos(intended - System.nanoTime());
                int number = i;
                shoppers.execute(() -> {
                    shop(number, intended, results);
                    progress.accept(results.ended());
                });
            }
        }
        results.took(System.nanoTime() - start);
        return results;
    }

    private void shop(int number, long intended, LoadResults results) {
        try {
            var journey = new OrderJourney(shop);
            long lag = Math.max(0, System.nanoTime() - intended);
            OrderJourney.Quoted quoted = journey.quote(baskets.get(number % baskets.size()));
            results.add(journey.order(quoted, tokens.of(number), "%s-%d".formatted(name, number)), lag);
        } catch (RuntimeException e) {
            results.failed(e);
        }
    }
}
