package dev.souk.simulator;

import dev.souk.simulator.faults.FaultPlan;
import dev.souk.simulator.faults.Fired;
import dev.souk.simulator.faults.SeededFaults;
import dev.souk.simulator.stack.Deployment;
import dev.souk.simulator.workload.Scenario;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/** Many seeds, each a run of its own: scenario, faults and order of events all follow from the seed. */
public final class Campaign {
    private final Deployment deployment;
    private final LongFunction<Scenario> scenarios;

    /** What happens in a run is drawn as well. */
    public Campaign(Deployment deployment) {
        this(deployment, Scenario::of);
    }

    /** @param scenarios what happens besides faults in the run of a seed */
    public Campaign(Deployment deployment, LongFunction<Scenario> scenarios) {
        this.deployment = deployment;
        this.scenarios = scenarios;
    }

    /** The run of one seed. */
    public Outcome run(long seed) {
        return new Simulation(deployment, seed, scenarios.apply(seed), new SeededFaults(seed)).run();
    }

    /** The run of one seed with other faults than its own. */
    public Outcome run(long seed, List<Fired> faults) {
        return new Simulation(deployment, seed, scenarios.apply(seed), FaultPlan.of(faults)).run();
    }

    /** The smallest set of its faults with which a seed still fails. */
    public List<Fired> shrink(long seed, Outcome failed) {
        return new Shrinker(faults -> !run(seed, faults).isGood()).shrink(failed.fired());
    }

    /**
     * Runs seeds side by side, one thread a core.
     *
     * @param done hears of every run, one call at a time, in no order
     * @param enough ends the campaign early
     * @throws IllegalStateException naming the seed, when a simulation itself fails and not what it simulates
     */
    public void run(long first, long count, BiConsumer<Long, Outcome> done, BooleanSupplier enough) {
        AtomicLong next = new AtomicLong(first);
        AtomicReference<RuntimeException> broken = new AtomicReference<>();
        Runnable worker = () -> {
            for (long seed = next.getAndIncrement();
                    seed < first + count && broken.get() == null && !enough.getAsBoolean();
                    seed = next.getAndIncrement()) {
                try {
                    Outcome outcome = run(seed);
                    synchronized (this) {
                        done.accept(seed, outcome);
                    }
                } catch (RuntimeException | Error e) {
                    broken.set(new IllegalStateException("the simulation of seed %d failed".formatted(seed), e));
                }
            }
        };
        List<Thread> threads = IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .mapToObj(core -> Thread.ofPlatform().name("campaign-" + core).start(worker))
                .toList();
        threads.forEach(Campaign::join);
        if (broken.get() != null) {
            throw broken.get();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
