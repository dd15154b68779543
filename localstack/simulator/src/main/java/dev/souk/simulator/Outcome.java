package dev.souk.simulator;

import dev.souk.simulator.faults.Fired;
import dev.souk.simulator.faults.Site;
import dev.souk.simulator.workload.Scenario.Peculiarity;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How one simulated run went.
 *
 * @param violations what must not be, a sentence each; none when all went well
 * @param fired the faults that happened
 * @param sites every moment at which a fault could have happened
 * @param orders orders that clients know to be accepted
 * @param reached states of the saga that were entered, and how often
 * @param answers what clients were answered in the end, and how often
 * @param peculiarities what the run had that most have not
 * @param virtual time that passed in the run
 * @param story every fault and every committed change, in order
 * @param traceHash the same whenever the same run is made again
 */
public record Outcome(
        List<String> violations,
        List<Fired> fired,
        List<Site> sites,
        int orders,
        Map<String, Integer> reached,
        Map<String, Integer> answers,
        Set<Peculiarity> peculiarities,
        Duration virtual,
        List<String> story,
        long traceHash) {

    public boolean isGood() {
        return violations.isEmpty();
    }
}
