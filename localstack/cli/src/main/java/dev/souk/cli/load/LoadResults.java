package dev.souk.cli.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What became of the orders of a load run, as their clients saw it. */
public final class LoadResults {
    private static final long MAX_NANOS = 600_000_000_000L;
    private static final int DIGITS = 3;
    private static final int SHOWN_FAILURES = 5;

    private final Histogram acceptance = new Histogram(MAX_NANOS, DIGITS);
    private final Histogram confirmation = new Histogram(MAX_NANOS, DIGITS);
    private final Map<String, Integer> rejected = new TreeMap<>();
    private final List<String> orderIds = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private final List<ChangeReport> changes = new ArrayList<>();
    private int confirmed;
    private int undecided;
    private int failed;
    private long tookNanos;

    /** @param lagNanos how late the order started; part of its latency */
    synchronized void add(OrderJourney.Outcome outcome, long lagNanos) {
        orderIds.add(outcome.orderId());
        acceptance.recordValue(Math.min(MAX_NANOS, lagNanos + outcome.acceptedNanos()));
        switch (outcome.status()) {
            case "CONFIRMED" -> {
                confirmed++;
                confirmation.recordValue(Math.min(MAX_NANOS, lagNanos + outcome.decidedNanos()));
            }
            case "REJECTED" -> rejected.merge(outcome.reason(), 1, Integer::sum);
            default -> undecided++;
        }
    }

    synchronized void failed(RuntimeException e) {
        failed++;
        if (failures.size() < SHOWN_FAILURES) {
            failures.add(String.valueOf(e.getMessage()));
        }
    }

    synchronized void took(long nanos) {
        tookNanos = nanos;
    }

    synchronized void changed(List<ChangeReport> reports) {
        changes.addAll(reports);
    }

    synchronized int ended() {
        return orderIds.size() + failed;
    }

    /** Ids of the orders that were accepted. */
    public synchronized List<String> accepted() {
        return List.copyOf(orderIds);
    }

    public synchronized int confirmed() {
        return confirmed;
    }

    /** Rejected orders by reason. */
    public synchronized Map<String, Integer> rejected() {
        return Map.copyOf(rejected);
    }

    /** Orders without an outcome when the client gave up. */
    public synchronized int undecided() {
        return undecided;
    }

    /** Shoppers who got an error before their order was accepted. */
    public synchronized int failed() {
        return failed;
    }

    /** The first failures' messages. */
    public synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    /** What changed around the orders; empty for a plain run. */
    public synchronized List<ChangeReport> changes() {
        return List.copyOf(changes);
    }

    /**
     * Whether every order was accepted, and decided while its client waited, and every change did what it should.
     *
     * @param disturbed whether things were made to go wrong: then an order may take longer than its client waits, and that it
     *     came to its end is for the invariants to say
     */
    public synchronized boolean asExpected(boolean disturbed) {
        return failed == 0
                && (disturbed || undecided == 0)
                && changes.stream().allMatch(change -> change.mismatches().isEmpty());
    }

    public synchronized double seconds() {
        return tookNanos / 1e9;
    }

    /** Milliseconds from the intended start within which this share of the orders was accepted. */
    public synchronized double acceptedWithinMillis(double percent) {
        return acceptance.getValueAtPercentile(percent) / 1e6;
    }

    /** Milliseconds from the intended start within which this share of the confirmed orders was seen confirmed. */
    public synchronized double confirmedWithinMillis(double percent) {
        return confirmation.getValueAtPercentile(percent) / 1e6;
    }
}
