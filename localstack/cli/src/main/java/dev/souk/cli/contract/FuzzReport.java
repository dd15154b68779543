package dev.souk.cli.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a fuzzing run tried and found. */
public final class FuzzReport {
    private final long seed;
    private final Map<String, Integer> byOperation = new TreeMap<>();
    private final Map<Integer, Integer> ofAllowed = new TreeMap<>();
    private final Map<Integer, Integer> ofForbidden = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    FuzzReport(long seed) {
        this.seed = seed;
    }

    synchronized void add(String operation, boolean forbidden, int status) {
        byOperation.merge(operation, 1, Integer::sum);
        (forbidden ? ofForbidden : ofAllowed).merge(status, 1, Integer::sum);
    }

    synchronized void fail(String request, List<String> violations) {
        failures.add("%s%n      %s".formatted(request, String.join("%n      ".formatted(), violations)));
    }

    /** What broke the contract, each with the request that did it. */
    public synchronized List<String> failures() {
        return List.copyOf(failures);
    }

    /** The seed that repeats the run, the requests per operation and the answers by status. */
    public synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("seed %d, %d requests over %d operations".formatted(seed, sum(byOperation), byOperation.size()));
        lines.add("answers to requests that the contract allows: " + ofAllowed);
        lines.add("answers to requests that break it: " + ofForbidden);
        byOperation.forEach((operation, count) -> lines.add("  %5d  %s".formatted(count, operation)));
        return lines;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
