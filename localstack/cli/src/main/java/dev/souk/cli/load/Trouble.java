package dev.souk.cli.load;

import dev.souk.cli.Quiescence;
import dev.souk.cli.Retries;
import dev.souk.cli.Stack;
import dev.souk.cli.faults.FaultReport;
import dev.souk.cli.faults.StackFaults;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Faults in the stack as long as orders are placed and awaited, clients who try again, operators who tidy up. */
final class Trouble {
    private static final int ATTEMPTS = 10;
    private static final long FIRST_PAUSE_NANOS = 100_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Stack stack;
    private final Changes changes;
    private final AtomicBoolean on = new AtomicBoolean();
    private final Retries retries = new Retries(ATTEMPTS, FIRST_PAUSE_NANOS);

    Trouble(Stack stack, Changes changes) {
        this.stack = stack;
        this.changes = changes;
    }

    /** The stack as clients see it who know that things go wrong. */
    Stack stack() {
        return changes.hasFaults() ? new Stack(stack.state(), retries) : stack;
    }

    void begin() {
        if (changes.hasFaults()) {
            on.set(true);
            new StackFaults(stack.edge()).begin(changes.faultPercent(), List.of(), changes.faultSeed(), "");
        }
    }

    /** Does nothing the second time. */
    void end() {
        if (on.getAndSet(false)) {
            new StackFaults(stack.edge()).end();
        }
    }

    /** Waits for rest, tidies up, and tells what went wrong; a kind of fault that never fired should have. */
    List<ChangeReport> reports() {
        ChangeReport operators = new Operators(stack, new Quiescence(stack.edge(), PATIENCE)).tidyUp();
        FaultReport fired = new StackFaults(stack.edge()).look();
        String did = "%s (%s %%, seed %d)".formatted(fired.counts(), changes.faultPercent(), changes.faultSeed());
        List<String> missing = fired.neverFired().stream()
                .map(kind -> kind + " never fired: place more orders, or ask for more faults")
                .toList();
        return List.of(
                new ChangeReport("faults", did, fired.lines(), missing),
                new ChangeReport("clients", "%d requests sent again".formatted(retries.again()), List.of()),
                operators);
    }
}
