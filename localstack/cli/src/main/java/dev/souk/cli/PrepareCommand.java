package dev.souk.cli;

import dev.souk.cli.load.OrderJourney;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/**
 * Part of the build: seeds a stack on free ports, keeps what came of it for later starts to import, and places one order, so
 * that the JVM can record the classes that a start needs.
 */
@Command(name = "prepare", hidden = true, description = "Seeds a stack once, for later starts to import.")
final class PrepareCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        EmbeddedStack.Started started = EmbeddedStack.onFreePorts().start(Workspace.current());
        try {
            var journey = new OrderJourney(started.stack().shop());
            OrderJourney.Outcome outcome = journey.order(journey.quote(Map.of("honey", 1)), "tok_approve", "prepare");
            if (!outcome.status().equals("CONFIRMED")) {
                throw new IllegalStateException("the first order of a fresh stack came out as " + outcome);
            }
            return 0;
        } finally {
            started.runtime().close();
        }
    }
}
