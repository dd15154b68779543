package dev.souk.simulator;

import dev.souk.simulator.faults.Fired;
import dev.souk.simulator.mutants.Mutant;
import dev.souk.simulator.mutants.MutantHunt;
import dev.souk.simulator.mutants.MutantHunt.Catch;
import dev.souk.simulator.stack.Deployment;
import dev.souk.simulator.workload.Scenario;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The {@code souk sim} command. */
@Command(
        name = "souk sim",
        description =
                "Runs the checkout's own functions on virtual time, with faults drawn from seeds, and judges what is left"
                        + " of every run by invariants. Fails on any violation, and on any kind of fault or state of the"
                        + " saga that never came up.",
        mixinStandardHelpOptions = true)
public final class SimCommand implements Callable<Integer> {
    private static final int SHOWN_FAILURES = 10;

    private static final long SEEDS = 2_000;

    /** Fewer seeds cannot be expected to reach everything. */
    private static final int SEEDS_THAT_REACH_ALL = 500;

    /** What clients must have been answered by then. */
    private static final List<String> ANSWERS = List.of(
            "POST /orders 202",
            "POST /orders/{id}/cancel 200",
            "POST /orders/{id}/cancel 409",
            "POST /admin/orders/{id}/refunds 201",
            "POST /admin/orders/{id}/refunds 409");

    @Option(names = "--seeds", paramLabel = "N", description = "How many seeds (default: 2000, or 1 with --seed).")
    private @Nullable Long seeds;

    @Option(names = "--seed", paramLabel = "S", description = "The first seed; without --seeds the only one.")
    private @Nullable Long seed;

    @Option(names = "--explain", description = "Shrinks the faults of a seed that fails, and prints them.")
    private boolean explain;

    @Option(
            names = "--exhaustive",
            description = "Instead of seeds, a crash before and after every call of one checkout.")
    private boolean exhaustive;

    @Option(
            names = "--mutants",
            description = "Instead of the code as it is, plants one mistake after the other into it, and fails unless"
                    + " every one of them is caught within --seeds.")
    private boolean mutants;

    @Option(
            names = "--buyers",
            paramLabel = "N",
            description = "Instead of what the seeds draw, N buyers of the only unit there is, in every run.")
    private @Nullable Integer buyers;

    @Option(names = "--pairs", description = "With --exhaustive: every pair of crashes.")
    private boolean pairs;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new SimCommand()).execute(arguments));
    }

    @Override
    public Integer call() {
        Quiet.logs();
        Deployment deployment = Deployment.read(Path.of(System.getProperty("souk.root"), "infra-cdk/target/cdk.out"));
        long started = System.nanoTime();
        int result = mutants ? hunt(deployment) : exhaustive ? enumerate(deployment) : draw(deployment);
        System.out.printf(
                "%.1f s%n", Duration.ofNanos(System.nanoTime() - started).toMillis() / 1e3);
        return result;
    }

    private int draw(Deployment deployment) {
        Campaign campaign = new Campaign(deployment, this::scenario);
        long first = seed == null ? 1 : seed;
        long count = howMany(seed == null ? SEEDS : 1);
        Tally tally = new Tally();
        campaign.run(first, count, tally::add, () -> tally.failed().size() >= SHOWN_FAILURES);
        tally.lines().forEach(System.out::println);
        tally.failed().forEach((failing, outcome) -> report(campaign, failing, outcome));
        boolean complete = buyers != null || count < SEEDS_THAT_REACH_ALL || reachedAll(deployment, tally);
        System.out.printf("%d runs broke an invariant%n", tally.failed().size());
        return tally.failed().isEmpty() && complete ? 0 : 1;
    }

    private Scenario scenario(long seed) {
        return buyers == null ? Scenario.of(seed) : Scenario.rush(seed, buyers);
    }

    /** @throws IllegalArgumentException when it is less than one */
    private long howMany(long unlessSaid) {
        long count = seeds == null ? unlessSaid : seeds;
        if (count < 1) {
            throw new IllegalArgumentException("--seeds must be at least 1, got " + count);
        }
        return count;
    }

    private void report(Campaign campaign, long failing, Outcome outcome) {
        System.out.printf("seed %d:%n", failing);
        outcome.violations().forEach(violation -> System.out.println("  FAIL  " + violation));
        if (explain) {
            List<Fired> least = campaign.shrink(failing, outcome);
            System.out.printf(
                    "  with %d of its %d faults:%n",
                    least.size(), outcome.fired().size());
            least.forEach(fired -> System.out.println("    " + fired));
            campaign.run(failing, least).story().forEach(line -> System.out.println("  " + line));
        }
        System.out.printf(
                "  again: ./souk sim --seed %d%s --explain%n", failing, buyers == null ? "" : " --buyers " + buyers);
    }

    private static boolean reachedAll(Deployment deployment, Tally tally) {
        List<String> all = new ArrayList<>(deployment.sagaStates());
        // Only a person enters it, and one who gives an order up has taken over what invariants would ask for.
        all.remove("CheckoutAbandoned");
        List<String> missing = tally.neverHappened(all, ANSWERS);
        missing.forEach(what -> System.out.println("FAIL  " + what));
        return missing.isEmpty();
    }

    private int hunt(Deployment deployment) {
        Path root = Path.of(System.getProperty("souk.root"));
        MutantHunt hunt = new MutantHunt(deployment, root, howMany(SEEDS));
        List<Catch> catches = new ArrayList<>();
        for (Mutant mutant : Mutant.read(root.resolve("localstack/simulator/mutants"))) {
            Catch caught = hunt.hunt(mutant);
            catches.add(caught);
            System.out.println(MutantHunt.line(caught));
        }
        long found = catches.stream().filter(Catch::isCaught).count();
        System.out.printf(
                "%d of %d mutants caught, after %.1f seeds on average%n",
                found, catches.size(), MutantHunt.meanSeeds(catches));
        return found == catches.size() ? 0 : 1;
    }

    private int enumerate(Deployment deployment) {
        Exhaustive all = new Exhaustive(deployment);
        Map<List<Fired>, Outcome> failed = all.run(pairs);
        failed.forEach((faults, outcome) -> {
            System.out.println(faults);
            outcome.violations().forEach(violation -> System.out.println("  FAIL  " + violation));
        });
        System.out.printf("%,d runs of one checkout, %d broke an invariant%n", all.runs(), failed.size());
        return failed.isEmpty() ? 0 : 1;
    }
}
