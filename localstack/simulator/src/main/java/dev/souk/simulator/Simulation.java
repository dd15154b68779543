package dev.souk.simulator;

import dev.souk.simulator.faults.FaultPlan;
import dev.souk.simulator.faults.Faults;
import dev.souk.simulator.judge.Judge;
import dev.souk.simulator.judge.Story;
import dev.souk.simulator.judge.TableStates;
import dev.souk.simulator.judge.Trace;
import dev.souk.simulator.kernel.Kernel;
import dev.souk.simulator.stack.Deployment;
import dev.souk.simulator.stack.SimulatedStack;
import dev.souk.simulator.workload.Operators;
import dev.souk.simulator.workload.Scenario;
import dev.souk.simulator.workload.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One run: the shop opens, customers come while things go wrong, then nothing goes wrong any more, everything comes to rest and
 * is judged.
 */
public final class Simulation {
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration OPENING = Duration.ofMinutes(1);

    /** I7: every order has its end this long after the last fault. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final Duration LAST_LOOK = Duration.ofMinutes(1);

    private final Deployment deployment;
    private final long seed;
    private final Scenario scenario;
    private final FaultPlan plan;

    /** @param seed draws everything that neither scenario nor plan says */
    public Simulation(Deployment deployment, long seed, Scenario scenario, FaultPlan plan) {
        this.deployment = deployment;
        this.seed = seed;
        this.scenario = scenario;
        this.plan = plan;
    }

    /** @throws IllegalStateException when the simulator itself fails, and not what it simulates */
    public Outcome run() {
        try (Kernel kernel = new Kernel(START, seed)) {
            Story story = new Story(START);
            Faults faults = new Faults(plan, fired -> story.wentWrong(fired, kernel.now()));
            Judge judge = new Judge();
            int pageItems = scenario.circumstances().pageItems();
            SimulatedStack stack = new SimulatedStack(deployment, kernel, faults, seed + 1, pageItems, change -> {
                judge.watch(change);
                story.changed(change, kernel.now());
            });
            Shop shop = new Shop(kernel, stack, scenario);
            live(kernel, stack, shop, faults);
            List<String> violations = new ArrayList<>(judge.violations(stack, shop));
            if (scenario.replayed()) {
                violations.addAll(replay(kernel, stack));
            }
            return new Outcome(
                    violations,
                    faults.fired(),
                    faults.sites(),
                    shop.told().accepted().size(),
                    judge.reached(stack),
                    shop.told().answers(),
                    scenario.peculiarities(),
                    Duration.between(START, kernel.now()),
                    story.lines(),
                    Trace.hash(stack, faults, kernel.steps()));
        }
    }

    /** From the opening to the last look at every order. */
    private void live(Kernel kernel, SimulatedStack stack, Shop shop, Faults faults) {
        kernel.soon(shop::open);
        pass(kernel, OPENING);
        faults.begin();
        shop.admit();
        Operators operators = new Operators(kernel, stack, seed + 2);
        operators.meddleDuring(scenario.trouble());
        pass(kernel, scenario.trouble());
        faults.end();
        pass(kernel, PATIENCE);
        operators.tidyUp();
        kernel.soon(shop::lookBack);
        pass(kernel, LAST_LOOK);
    }

    /** I6: every event of the run once more, in another order, must leave every table as it is. */
    private List<String> replay(Kernel kernel, SimulatedStack stack) {
        TableStates before = TableStates.of(stack);
        new Operators(kernel, stack, seed + 3).replayArchive();
        pass(kernel, PATIENCE);
        return before.differences(TableStates.of(stack)).stream()
                .map(change -> "I6: delivering every event again " + change)
                .toList();
    }

    private static void pass(Kernel kernel, Duration duration) {
        kernel.runUntil(kernel.now().plus(duration));
    }
}
