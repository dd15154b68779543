package dev.souk.recommendations.application;

import dev.souk.recommendations.domain.Affinity;
import dev.souk.recommendations.domain.Sku;
import dev.souk.recommendations.domain.Totals;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Products that were bought together with what is in a basket, and what the model thinks of each. */
final class Candidates {
    /** Of each product's companions so many are looked at: those it was bought with most. */
    private static final int LOOKED_AT = 60;

    /** A product in the basket and how much it counts there, 1 for one that is really in it. */
    record Anchor(Sku sku, double weight) {}

    private final CoPurchases purchases;
    private final Affinity affinity;
    private final List<Anchor> basket;
    private final Map<Sku, Map<Sku, Double>> companions = new HashMap<>();
    private final Map<Sku, Double> bought;
    private final Totals totals;

    Candidates(CoPurchases purchases, Affinity affinity, List<Anchor> basket) {
        this.purchases = purchases;
        this.affinity = affinity;
        this.basket = List.copyOf(basket);
        this.totals = purchases.totals();
        this.bought = purchases.bought(load());
    }

    private Set<Sku> load() {
        Set<Sku> involved = new HashSet<>();
        for (Anchor anchor : basket) {
            Map<Sku, Double> most = new HashMap<>();
            purchases.boughtWith(anchor.sku()).entrySet().stream()
                    .sorted(Ranking.highestFirst())
                    .limit(LOOKED_AT)
                    .forEach(companion -> most.put(companion.getKey(), companion.getValue()));
            companions.put(anchor.sku(), most);
            involved.add(anchor.sku());
            involved.addAll(most.keySet());
        }
        return involved;
    }

    /** Those that the basket speaks for, best first. */
    List<Sku> ranked() {
        Map<Sku, Double> scores = new HashMap<>();
        for (Map<Sku, Double> ofOne : companions.values()) {
            ofOne.keySet().forEach(sku -> scores.computeIfAbsent(sku, this::score));
        }
        return scores.entrySet().stream()
                .filter(entry -> lifts(entry.getKey()) > 0)
                .sorted(Ranking.highestFirst())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The product of the basket that speaks most for this one. */
    Sku because(Sku candidate) {
        return basket.stream()
                .max(Comparator.comparingDouble(anchor -> lift(anchor, candidate)))
                .orElseThrow()
                .sku();
    }

    private double score(Sku candidate) {
        return affinity.score(lifts(candidate), basket.size(), times(candidate), totals);
    }

    private double lifts(Sku candidate) {
        return basket.stream().mapToDouble(anchor -> lift(anchor, candidate)).sum();
    }

    private double lift(Anchor anchor, Sku candidate) {
        double together = together(anchor.sku(), candidate);
        return anchor.weight() * affinity.lift(together, times(anchor.sku()), times(candidate), totals);
    }

    private double together(Sku of, Sku companion) {
        return Objects.requireNonNull(companions.getOrDefault(of, Map.of())).getOrDefault(companion, 0.0);
    }

    private double times(Sku sku) {
        return bought.getOrDefault(sku, 0.0);
    }
}
