package dev.souk.simulator;

import dev.souk.simulator.faults.Fault;
import dev.souk.simulator.faults.Fired;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up the outcomes of many runs: what was reached and what never happened counts as much as what broke. */
final class Tally {
    private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
    private final Map<String, Long> states = new TreeMap<>();
    private final Map<Long, Outcome> failed = new TreeMap<>();
    private long runs;
    private long orders;
    private Duration virtual = Duration.ZERO;

    void add(long seed, Outcome outcome) {
        runs++;
        orders += outcome.orders();
        virtual = virtual.plus(outcome.virtual());
        for (Fired fired : outcome.fired()) {
            faults.merge(fired.fault(), 1L, Long::sum);
        }
        outcome.reached().forEach((state, times) -> states.merge(state, (long) times, Long::sum));
        if (!outcome.isGood()) {
            failed.put(seed, outcome);
        }
    }

    Map<Long, Outcome> failed() {
        return failed;
    }

    /** Kinds of faults that never happened. */
    List<Fault> neverHappened() {
        List<Fault> missing = new ArrayList<>();
        for (Fault fault : Fault.values()) {
            if (!faults.containsKey(fault)) {
                missing.add(fault);
            }
        }
        return missing;
    }

    /** Those states that were never entered. */
    List<String> neverEntered(List<String> all) {
        return all.stream().filter(state -> !states.containsKey(state)).toList();
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("%,d runs, %,d orders, %,.1f virtual hours, %,d faults"
                .formatted(
                        runs,
                        orders,
                        virtual.toSeconds() / 3600.0,
                        faults.values().stream().mapToLong(Long::longValue).sum()));
        faults.forEach((fault, times) -> lines.add("  fault %-22s %,d".formatted(fault, times)));
        states.forEach((state, times) -> lines.add("  state %-22s %,d".formatted(state, times)));
        return lines;
    }
}
