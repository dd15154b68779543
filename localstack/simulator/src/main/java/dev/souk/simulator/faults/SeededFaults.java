package dev.souk.simulator.faults;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Faults that follow from a seed: the seed draws which kinds this run has and how often, and with it each site draws its
 * own, independently of everything that happened before.
 */
public final class SeededFaults implements FaultPlan {
    /** Chances of a kind of fault at each of its sites. The last is a service on a bad day. */
    private static final double[] RATES = {0, 0, 0, 0.003, 0.01, 0.01, 0.03, 0.15};

    /** Something else in ten of a run's invocations is more than any retry is made for. */
    private static final double[] CRASH_RATES = {0, 0, 0.003, 0.01, 0.01, 0.03};

    /** Every other run has one function, of about so many, that hardly ever gets anything done, or never. */
    private static final int FUNCTIONS = 16;

    private static final double[] OUTAGE_RATES = {0.7, 0.95, 1};

    private static final List<Fault> OUTAGES = List.of(
            Fault.THROTTLED,
            Fault.FAILED_BEFORE,
            Fault.REPLY_LOST,
            Fault.CRASH_BEFORE,
            Fault.INVOCATION_THROTTLED,
            Fault.INVOKED_LATE);

    private final long seed;
    private final Map<Fault, Double> rates = new EnumMap<>(Fault.class);
    private final int victim;
    private final Fault outage;
    private final double outageRate;

    public SeededFaults(long seed) {
        this.seed = seed;
        SplittableRandom random = new SplittableRandom(seed);
        for (Fault fault : EnumSet.complementOf(EnumSet.of(Fault.EXECUTION_ABORTED))) {
            double[] choices = fault.name().startsWith("CRASH") ? CRASH_RATES : RATES;
            rates.put(fault, choices[random.nextInt(choices.length)]);
        }
        victim = random.nextInt(FUNCTIONS * 2);
        outage = OUTAGES.get(random.nextInt(OUTAGES.size()));
        outageRate = OUTAGE_RATES[random.nextInt(OUTAGE_RATES.length)];
        // Drawn last, as it came last: what else a seed draws is as it was.
        rates.put(Fault.EXECUTION_ABORTED, RATES[random.nextInt(RATES.length)]);
    }

    @Override
    public @Nullable Fault at(Site site) {
        double drawn = draw(site);
        if (isVictim(site) && outage.canHappenAt(site.place()) && drawn < outageRate) {
            return outage;
        }
        for (Map.Entry<Fault, Double> rate : rates.entrySet()) {
            if (rate.getKey().canHappenAt(site.place())) {
                drawn -= rate.getValue();
                if (drawn < 0) {
                    return rate.getKey();
                }
            }
        }
        return null;
    }

    private boolean isVictim(Site site) {
        int end = site.where().indexOf('/');
        String function = end < 0 ? site.where() : site.where().substring(0, end);
        return Math.floorMod(function.hashCode(), FUNCTIONS) == victim;
    }

    private double draw(Site site) {
        long mixed = seed * 0x9E3779B97F4A7C15L + site.where().hashCode() * 0xBF58476D1CE4E5B9L + site.ordinal();
        return new SplittableRandom(mixed).nextDouble();
    }
}
