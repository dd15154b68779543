package dev.souk.recommendations.application;

import dev.souk.recommendations.domain.Action;
import dev.souk.recommendations.domain.KnownProduct;
import dev.souk.recommendations.domain.Shopper;
import dev.souk.recommendations.domain.Signal;
import dev.souk.recommendations.domain.Sku;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a shopper lately looked at, newest first; products that were withdrawn since are left out. */
public final class ListViews {
    private final Products products;
    private final Histories histories;
    private final Clock clock;

    public ListViews(Products products, Histories histories, Clock clock) {
        this.products = products;
        this.histories = histories;
        this.clock = clock;
    }

    /** A product and when it was last looked at. */
    public record View(KnownProduct product, Action action) {}

    public List<View> handle(Shopper shopper) {
        List<Action> views = histories.of(shopper).recent(clock.instant()).stream()
                .filter(action -> action.signal() == Signal.VIEWED)
                .toList();
        Map<Sku, KnownProduct> known =
                products.find(views.stream().map(Action::sku).toList());
        return views.stream()
                .filter(view -> known.containsKey(view.sku()))
                .map(view -> new View(Objects.requireNonNull(known.get(view.sku())), view))
                .filter(view -> view.product().published())
                .toList();
    }
}
