package dev.souk.simulator;

import dev.souk.simulator.faults.Fired;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a failing plan small: leaves faults out as long as the run still fails. Algorithm ddmin of Zeller and Hildebrandt,
 * "Simplifying and Isolating Failure-Inducing Input", IEEE TSE 28(2), 2002.
 */
final class Shrinker {
    private static final int MAX_RUNS = 400;

    private final Predicate<List<Fired>> fails;
    private int runs;

    /** @param fails runs a plan and tells whether it still fails */
    Shrinker(Predicate<List<Fired>> fails) {
        this.fails = fails;
    }

    /** A part of the plan that still fails and of which, unless the runs gave out, nothing more can be left out. */
    List<Fired> shrink(List<Fired> failing) {
        List<Fired> plan = failing;
        int parts = 2;
        while (plan.size() >= 2 && runs < MAX_RUNS) {
            List<Fired> smaller = withoutOnePart(plan, parts);
            if (smaller.size() < plan.size()) {
                plan = smaller;
                parts = Math.max(2, parts - 1);
            } else if (parts >= plan.size()) {
                break;
            } else {
                parts = Math.min(plan.size(), parts * 2);
            }
        }
        return plan.size() == 1 && stillFails(List.of()) ? List.of() : plan;
    }

    private List<Fired> withoutOnePart(List<Fired> plan, int parts) {
        for (int part = 0; part < parts; part++) {
            int from = plan.size() * part / parts;
            int to = plan.size() * (part + 1) / parts;
            List<Fired> rest = new ArrayList<>(plan.subList(0, from));
            rest.addAll(plan.subList(to, plan.size()));
            if (rest.size() < plan.size() && stillFails(rest)) {
                return rest;
            }
        }
        return plan;
    }

    private boolean stillFails(List<Fired> plan) {
        runs++;
        return runs <= MAX_RUNS && fails.test(plan);
    }
}
