package dev.souk.cli.load;

import dev.souk.cli.Quiescence;
import dev.souk.cli.Stack;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** A checkout under faults may wait out several retries of half a minute. */
    private static final Duration LONG_WAIT = Duration.ofMinutes(8);

    private final Stack stack;
    private final Trouble trouble;
    private final List<Map<String, Integer>> baskets;
    private final TokenMix tokens;
    private final Changes changes;
    private final String name;

    /** @param name makes the run's Idempotency-Keys, customers and coupon its own */
    public LoadRun(Stack stack, List<Map<String, Integer>> baskets, TokenMix tokens, Changes changes, String name) {
        this.trouble = new Trouble(stack, changes);
        this.stack = trouble.stack();
        this.baskets = baskets;
        this.tokens = tokens;
        this.changes = changes;
        this.name = name;
    }

    /** What goes on around the orders of one run. */
    private record Around(Coupons coupons, Merges merges, Reprices reprices) {}

    /**
     * Places the orders. With changes it returns when the stack is at rest.
     *
     * @param orders how many to place
     * @param perSecond orders started per second
     * @param progress told the number of orders that have ended
     */
    public LoadResults run(int orders, double perSecond, IntConsumer progress) {
        var around = new Around(
                new Coupons(stack, changes.coupons(), name.toUpperCase(Locale.ROOT), orders),
                new Merges(stack, changes.merges(), name),
                new Reprices(stack, changes.reprice(), Reprices.Patience.USUAL));
        if (changes.couponPercent() > 0) {
            around.coupons().announce();
        }
        // Ctrl-C ends the run without its finally.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> calmDown(around)));
        LoadResults results;
        trouble.begin();
        try {
            results = loop(around, orders, perSecond, progress);
        } finally {
            calmDown(around);
        }
        if (changes.hasFaults()) {
            results.changed(trouble.reports());
        }
        if (!changes.equals(Changes.NONE)) {
            new Quiescence(stack.edge()).await();
            results.changed(reports(around));
        }
        return results;
    }

    /** Nothing goes wrong any more, and prices are what they were. */
    private void calmDown(Around around) {
        trouble.end();
        around.reprices().restore();
    }

    private LoadResults loop(Around around, int orders, double perSecond, IntConsumer progress) {
        var results = new LoadResults();
        long start = System.nanoTime();
        try (ExecutorService shoppers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < orders; i++) {
                long intended = start + (long) (i * NANOS_PER_SECOND / perSecond);
                LockSupport.parkNanos(intended - System.nanoTime());
                int number = i;
                shoppers.execute(() -> {
                    shop(around, number, intended, results);
                    progress.accept(results.ended());
                });
            }
        }
        results.took(System.nanoTime() - start);
        return results;
    }

    private void shop(Around around, int number, long intended, LoadResults results) {
        try {
            long lag = Math.max(0, System.nanoTime() - intended);
            var trip = new Trip(
                    new OrderJourney(stack.shop(), changes.hasFaults() ? LONG_WAIT : OrderJourney.USUAL_WAIT),
                    around.coupons(),
                    around.merges(),
                    around.reprices(),
                    tokens.of(number),
                    "%s-%d".formatted(name, number));
            results.add(trip.shop(number, baskets.get(number % baskets.size())), lag);
        } catch (RuntimeException e) {
            results.failed(e);
        }
    }

    private List<ChangeReport> reports(Around around) {
        List<ChangeReport> reports = new ArrayList<>();
        if (changes.couponPercent() > 0) {
            reports.add(around.coupons().report());
        }
        if (changes.mergePercent() > 0) {
            reports.add(around.merges().report());
        }
        if (changes.reprice()) {
            reports.add(around.reprices().report());
        }
        return reports;
    }
}
