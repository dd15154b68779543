package dev.souk.simulator;

import dev.souk.simulator.faults.Fault;
import dev.souk.simulator.faults.Fired;
import dev.souk.simulator.workload.Scenario.Peculiarity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up the outcomes of many runs: what was reached and what never happened counts as much as what broke. */
final class Tally {
    private final Map<Fault, Long> faults = new EnumMap<>(Fault.class);
    private final Map<String, Long> states = new TreeMap<>();
    private final Map<String, Long> answers = new TreeMap<>();
    private final Map<Peculiarity, Long> peculiarities = new EnumMap<>(Peculiarity.class);
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
        outcome.answers().forEach((answer, times) -> answers.merge(answer, (long) times, Long::sum));
        outcome.peculiarities().forEach(peculiarity -> peculiarities.merge(peculiarity, 1L, Long::sum));
        if (!outcome.isGood()) {
            failed.put(seed, outcome);
        }
    }

    Map<Long, Outcome> failed() {
        return failed;
    }

    /**
     * What should have happened and did not, a sentence each.
     *
     * @param allStates of the saga
     * @param allAnswers that clients should have got
     */
    List<String> neverHappened(List<String> allStates, List<String> allAnswers) {
        List<String> missing = new ArrayList<>();
        Arrays.stream(Fault.values())
                .filter(fault -> !faults.containsKey(fault))
                .forEach(fault -> missing.add("the fault %s never happened".formatted(fault)));
        allStates.stream()
                .filter(state -> !states.containsKey(state))
                .forEach(state -> missing.add("the state %s was never entered".formatted(state)));
        allAnswers.stream()
                .filter(answer -> !answers.containsKey(answer))
                .forEach(answer -> missing.add("no client was answered %s".formatted(answer)));
        Arrays.stream(Peculiarity.values())
                .filter(peculiarity -> !peculiarities.containsKey(peculiarity))
                .forEach(peculiarity -> missing.add("no run had %s".formatted(peculiarity)));
        return missing;
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
        answers.forEach((answer, times) -> lines.add("  answer %-42s %,d".formatted(answer, times)));
        peculiarities.forEach((peculiarity, times) -> lines.add("  runs with %-18s %,d".formatted(peculiarity, times)));
        return lines;
    }
}
