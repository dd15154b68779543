package dev.souk.localstack.faults;

import java.util.EnumSet;
import java.util.Set;

/**
 * What is to go wrong.
 *
 * @param percent of the calls at each place that meet a fault, above 0 and at most 100
 * @param kinds that are drawn from, each as often as every other that can happen at a place
 * @param seed draws which calls meet a fault, and which
 * @param only leaves alone every caller, function and target whose name does not contain this; empty text for none
 */
public record FaultPlan(double percent, Set<Fault> kinds, long seed, String only) {
    private static final int ALL = 100;

    /** @throws IllegalArgumentException when percent is out of range or there are no kinds */
    public FaultPlan {
        if (!(percent > 0 && percent <= ALL)) {
            throw new IllegalArgumentException(
                    "expected faults at more than 0 and at most 100 percent of the calls, got %s".formatted(percent));
        }
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("expected at least one kind of fault, got none");
        }
        kinds = Set.copyOf(kinds);
    }

    /** Every kind of fault, everywhere. */
    public static FaultPlan everything(double percent, long seed) {
        return new FaultPlan(percent, EnumSet.allOf(Fault.class), seed, "");
    }

    boolean concerns(String where) {
        return where.contains(only);
    }
}
