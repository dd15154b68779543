package dev.souk.recommendations;

import dev.souk.recommendations.application.CoPurchases;
import dev.souk.recommendations.domain.Decay;
import dev.souk.recommendations.domain.Purchase;
import dev.souk.recommendations.domain.Sku;
import dev.souk.recommendations.domain.Totals;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every purchase kept as it was, and its weight reckoned from its age at each question: slow, and plainly right. */
public final class InMemoryCoPurchases implements CoPurchases {
    private final Map<String, Purchase> purchases = new LinkedHashMap<>();
    private final Set<String> takenBack = new HashSet<>();
    private final Decay decay;
    private final Clock clock;

    public InMemoryCoPurchases(Decay decay, Clock clock) {
        this.decay = decay;
        this.clock = clock;
    }

    @Override
    public synchronized boolean learn(Purchase purchase) {
        return !takenBack.contains(purchase.orderId()) && purchases.putIfAbsent(purchase.orderId(), purchase) == null;
    }

    @Override
    public synchronized boolean unlearn(String orderId, List<Sku> skus) {
        purchases.remove(orderId);
        return takenBack.add(orderId);
    }

    @Override
    public synchronized Map<Sku, Double> boughtWith(Sku sku) {
        Map<Sku, Double> with = new HashMap<>();
        purchases.values().stream()
                .filter(purchase -> purchase.skus().contains(sku))
                .forEach(purchase -> purchase.skus().stream()
                        .filter(other -> !other.equals(sku))
                        .forEach(other -> with.merge(other, purchase.pairWeight() * worth(purchase), Double::sum)));
        return with;
    }

    @Override
    public synchronized Map<Sku, Double> bought(Collection<Sku> skus) {
        Map<Sku, Double> bought = mostBought();
        bought.keySet().retainAll(new HashSet<>(skus));
        return bought;
    }

    @Override
    public synchronized Map<Sku, Double> mostBought() {
        Map<Sku, Double> bought = new HashMap<>();
        purchases
                .values()
                .forEach(purchase -> purchase.skus().forEach(sku -> bought.merge(sku, worth(purchase), Double::sum)));
        return bought;
    }

    @Override
    public synchronized Totals totals() {
        double all = 0;
        double products = 0;
        double paired = 0;
        for (Purchase purchase : purchases.values()) {
            int size = purchase.skus().size();
            all += worth(purchase);
            products += size * worth(purchase);
            paired += size == 1 ? 0 : size * worth(purchase);
        }
        return new Totals(all, products, paired);
    }

    private double worth(Purchase purchase) {
        Instant now = clock.instant();
        double halfLives = (double) (now.getEpochSecond() - purchase.at().getEpochSecond())
                / decay.halfLife().toSeconds();
        return Math.pow(2, -halfLives);
    }
}
