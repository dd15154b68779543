package dev.souk.recommendations.application;

import dev.souk.recommendations.domain.KnownProduct;
import dev.souk.recommendations.domain.Reason;
import dev.souk.recommendations.domain.Recommendation;
import dev.souk.recommendations.domain.Sku;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The places for recommendations of one answer: filled best first, each product once, only with what can be bought. */
final class Shelf {
    private final int places;
    private final Set<Sku> refused;
    private final List<Recommendation> filled = new ArrayList<>();

    /** @param refused products that must not be shown */
    Shelf(int places, Collection<Sku> refused) {
        this.places = places;
        this.refused = new HashSet<>(refused);
    }

    boolean isFull() {
        return filled.size() >= places;
    }

    /** Takes what fits and can be bought of these, best first. */
    void add(List<Sku> ranked, Map<Sku, KnownProduct> known, Function<Sku, Reason> reason) {
        for (Sku sku : ranked) {
            KnownProduct product = known.get(sku);
            if (!isFull() && product != null && product.canBeBought() && refused.add(sku)) {
                filled.add(new Recommendation(product, reason.apply(sku)));
            }
        }
    }

    List<Recommendation> recommendations() {
        return List.copyOf(filled);
    }
}
