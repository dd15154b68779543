package dev.souk.cli;

import dev.souk.cli.snapshot.StackSnapshot;
import dev.souk.invariants.Finding;
import dev.souk.invariants.Invariants;
import dev.souk.invariants.Snapshot;
import java.util.List;

/** Waits for rest, checks the invariants and prints them. */
final class Findings {
    private static final int SHOWN_VIOLATIONS = 5;

    private Findings() {}

    /** @return whether all of them hold */
    static boolean print(Stack stack, List<String> acceptedByClients) {
        new Quiescence(stack.edge()).await();
        Snapshot snapshot = StackSnapshot.take(stack.edge(), stack.state().stage());
        boolean all = true;
        for (Finding finding : Invariants.check(snapshot, acceptedByClients)) {
            System.out.printf(
                    "  %-3s %-6s %s%n", finding.id(), finding.holds() ? "holds" : "BROKEN", finding.promise());
            finding.violations().stream()
                    .limit(SHOWN_VIOLATIONS)
                    .forEach(violation -> System.out.println("      " + violation));
            all &= finding.holds();
        }
        return all;
    }
}
