package dev.souk.simulator;

import dev.souk.simulator.faults.Fault;
import dev.souk.simulator.faults.FaultPlan;
import dev.souk.simulator.faults.Fired;
import dev.souk.simulator.faults.Site;
import dev.souk.simulator.stack.Deployment;
import dev.souk.simulator.workload.Scenario;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Not chance but enumeration: one plain checkout, and a crash before and after every single call that it makes. */
public final class Exhaustive {
    private static final long SEED = 1;

    private final Deployment deployment;
    private long runs;

    public Exhaustive(Deployment deployment) {
        this.deployment = deployment;
    }

    /**
     * Runs all there are, one thread a core.
     *
     * @param pairs two crashes in a run instead of one
     * @return the runs that broke an invariant, by their crashes
     */
    public Map<List<Fired>, Outcome> run(boolean pairs) {
        List<Fired> crashes = crashes();
        List<List<Fired>> plans = new ArrayList<>();
        for (int first = 0; first < crashes.size(); first++) {
            if (!pairs) {
                plans.add(List.of(crashes.get(first)));
                continue;
            }
            for (int second = first + 1; second < crashes.size(); second++) {
                if (!crashes.get(first).site().equals(crashes.get(second).site())) {
                    plans.add(List.of(crashes.get(first), crashes.get(second)));
                }
            }
        }
        Map<List<Fired>, Outcome> failed = Collections.synchronizedMap(new LinkedHashMap<>());
        plans.parallelStream().forEach(plan -> {
            Outcome outcome = run(plan);
            if (!outcome.isGood()) {
                failed.put(plan, outcome);
            }
        });
        runs = plans.size();
        return failed;
    }

    /** How many runs that took. */
    public long runs() {
        return runs;
    }

    /** One run of the checkout with exactly these faults. */
    Outcome run(List<Fired> faults) {
        return new Simulation(deployment, SEED, Scenario.plain(), FaultPlan.of(faults)).run();
    }

    /** Every crash and every abortion that can happen to the checkout when nothing else goes wrong. */
    private List<Fired> crashes() {
        List<Fired> crashes = new ArrayList<>();
        for (Site site : run(List.of()).sites()) {
            for (Fault fault : List.of(Fault.CRASH_BEFORE, Fault.CRASH_AFTER, Fault.EXECUTION_ABORTED)) {
                if (fault.canHappenAt(site.place())) {
                    crashes.add(new Fired(site, fault));
                }
            }
        }
        return crashes;
    }
}
