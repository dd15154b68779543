package dev.souk.recommendations.application;

import dev.souk.recommendations.application.Candidates.Anchor;
import dev.souk.recommendations.domain.Action;
import dev.souk.recommendations.domain.Affinity;
import dev.souk.recommendations.domain.Reason;
import dev.souk.recommendations.domain.Recommendation;
import dev.souk.recommendations.domain.Shopper;
import dev.souk.recommendations.domain.Signal;
import dev.souk.recommendations.domain.Sku;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What to show a shopper, from nothing but what this shopper did here: what goes with it, then what is like the latest,
 * then what everybody buys. Products of the own history are left out: they are known already.
 */
public final class RecommendForShopper {
    /** The latest products of a history speak for it. */
    private static final int ANCHORS = 10;

    private final Products products;
    private final CoPurchases purchases;
    private final Histories histories;
    private final Fallbacks fallbacks;
    private final Clock clock;

    public RecommendForShopper(Products products, CoPurchases purchases, Histories histories, Clock clock) {
        this.products = products;
        this.purchases = purchases;
        this.histories = histories;
        this.fallbacks = new Fallbacks(products, purchases);
        this.clock = clock;
    }

    public List<Recommendation> handle(Shopper shopper, int limit) {
        List<Action> actions = histories.of(shopper).recent(clock.instant());
        var shelf = new Shelf(limit, actions.stream().map(Action::sku).toList());
        Map<Sku, Signal> latest = strongest(actions);
        if (!latest.isEmpty()) {
            companions(shelf, latest);
            likeLatest(shelf, latest.keySet().iterator().next());
        }
        fallbacks.popular(shelf);
        return shelf.recommendations();
    }

    private void companions(Shelf shelf, Map<Sku, Signal> latest) {
        List<Anchor> basket = latest.entrySet().stream()
                .map(entry -> new Anchor(entry.getKey(), entry.getValue().weight()))
                .toList();
        var candidates = new Candidates(purchases, Affinity.TUNED, basket);
        List<Sku> ranked = candidates.ranked();
        shelf.add(ranked, products.find(ranked), sku -> {
            Sku anchor = candidates.because(sku);
            return new Reason.Because(Objects.requireNonNull(latest.get(anchor)), anchor);
        });
    }

    private void likeLatest(Shelf shelf, Sku latest) {
        Optional.ofNullable(products.find(List.of(latest)).get(latest))
                .ifPresent(product -> fallbacks.related(shelf, product));
    }

    /** The products of the latest actions, newest first, each under the strongest of its signals. */
    private static Map<Sku, Signal> strongest(List<Action> actions) {
        Map<Sku, Signal> latest = new LinkedHashMap<>();
        for (Action action : actions) {
            if (latest.containsKey(action.sku()) || latest.size() < ANCHORS) {
                latest.merge(action.sku(), action.signal(), (a, b) -> a.weight() >= b.weight() ? a : b);
            }
        }
        return latest;
    }
}
