package dev.souk.simulator.mutants;

import dev.souk.simulator.Campaign;
import dev.souk.simulator.stack.Deployment;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Plants one mistake after the other and counts how many seeds it takes until a run breaks an invariant. */
public final class MutantHunt {
    private final Deployment deployment;
    private final Planting planting;
    private final long mostSeeds;

    /**
     * @param root top of the checkout
     * @param mostSeeds after which a mutant counts as not caught
     */
    public MutantHunt(Deployment deployment, Path root, long mostSeeds) {
        this.deployment = deployment;
        this.planting = new Planting(root);
        this.mostSeeds = mostSeeds;
    }

    /**
     * How a hunt ended.
     *
     * @param seed the lowest seed that was seen to catch it, 0 when none did
     * @param evidence the first violation, empty when there is none
     */
    public record Catch(Mutant mutant, long seed, String evidence) {
        public boolean isCaught() {
            return seed > 0;
        }
    }

    public Catch hunt(Mutant mutant) {
        Campaign campaign = new Campaign(deployment.withCode(planting.plant(mutant)));
        Campaign asItIs = new Campaign(deployment);
        AtomicLong caught = new AtomicLong();
        AtomicReference<String> evidence = new AtomicReference<>("");
        campaign.run(
                1,
                mostSeeds,
                (seed, outcome) -> {
                    // What fails without the mistake as well is no catch.
                    if (!outcome.isGood()
                            && (caught.get() == 0 || seed < caught.get())
                            && asItIs.run(seed).isGood()) {
                        caught.set(seed);
                        evidence.set(outcome.violations().getFirst());
                    }
                },
                () -> caught.get() > 0);
        return new Catch(mutant, caught.get(), evidence.get());
    }

    /** Mutants of a folder, one line a catch. */
    public static String line(Catch caught) {
        return caught.isCaught()
                ? "caught by seed %-4d %-36s %.120s"
                        .formatted(caught.seed(), caught.mutant().name(), caught.evidence())
                : "NOT CAUGHT          %-36s %s"
                        .formatted(caught.mutant().name(), caught.mutant().description());
    }

    /** Seeds it took on average, of those that were caught. */
    public static double meanSeeds(List<Catch> catches) {
        return catches.stream()
                .filter(Catch::isCaught)
                .mapToLong(Catch::seed)
                .average()
                .orElse(0);
    }
}
