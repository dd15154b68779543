package dev.souk.invariants;

import java.util.List;

/** All checks over one snapshot of a stack at rest. */
public final class Invariants {
    private Invariants() {}

    /** @param acceptedByClients ids of orders that clients were told were accepted */
    public static List<Finding> check(Snapshot snapshot, List<String> acceptedByClients) {
        List<Invariant> invariants = List.of(
                new MoneyMatches(),
                new BooksBalance(),
                new ChargedOnce(),
                new StockAddsUp(),
                new NeverOversold(),
                new NoEventLost(),
                new EveryOrderEnds(acceptedByClients),
                new HistoryFollowsEvents(),
                new PricesAddUp(),
                new CouponsAddUp());
        return invariants.stream()
                .map(invariant -> new Finding(invariant.id(), invariant.promise(), invariant.violations(snapshot)))
                .toList();
    }
}
