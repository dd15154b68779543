package dev.souk.stepfunctions;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Time that passes only when told to, on the caller's own thread: everything due runs in the order of its moment, and
 * in the order of its arrival within one moment. For one thread only.
 */
public final class VirtualTime implements Scheduler {
    private static final int MAX_STEPS = 10_000_000;

    private record Due(Instant at, long order, Runnable work) {}

    private final PriorityQueue<Due> queue =
            new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::order));
    private Instant now;
    private long order;

    public VirtualTime(Instant start) {
        this.now = start;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public void run(Runnable work) {
        add(now, work);
    }

    @Override
    public Timer after(Duration delay, Runnable work) {
        Due due = add(now.plus(delay), work);
        return () -> queue.remove(due);
    }

    private Due add(Instant at, Runnable work) {
        Due due = new Due(at, order++, work);
        queue.add(due);
        return due;
    }

    /** Runs what is due now, and what that brings up, without letting time pass. */
    public void runDue() {
        runUntil(now);
    }

    /** Lets time pass and runs everything that falls due meanwhile. */
    public void advance(Duration duration) {
        Instant end = now.plus(duration);
        runUntil(end);
        now = end;
    }

    /** Lets time pass until nothing waits any more. */
    public void runToEnd() {
        runUntil(Instant.MAX);
    }

    private void runUntil(Instant end) {
        for (int steps = 0; !queue.isEmpty() && !queue.element().at().isAfter(end); steps++) {
            if (steps == MAX_STEPS) {
                throw new IllegalStateException("work without end: still busy after %d steps".formatted(steps));
            }
            Due due = queue.remove();
            now = due.at().isAfter(now) ? due.at() : now;
            due.work().run();
        }
    }
}
