package dev.souk.recommendations.application;

import dev.souk.recommendations.application.Candidates.Anchor;
import dev.souk.recommendations.domain.Affinity;
import dev.souk.recommendations.domain.KnownProduct;
import dev.souk.recommendations.domain.Reason;
import dev.souk.recommendations.domain.Recommendation;
import dev.souk.recommendations.domain.Sku;
import java.util.List;
import java.util.Optional;

/** What to show beside a product: what is bought with it, then what is like it, then what everybody buys. */
public final class RecommendForProduct {
    private final Products products;
    private final CoPurchases purchases;
    private final Fallbacks fallbacks;

    public RecommendForProduct(Products products, CoPurchases purchases) {
        this.products = products;
        this.purchases = purchases;
        this.fallbacks = new Fallbacks(products, purchases);
    }

    /** Empty when the catalogue sells no such product. */
    public Optional<List<Recommendation>> handle(Sku sku, int limit) {
        return Optional.ofNullable(products.find(List.of(sku)).get(sku))
                .filter(KnownProduct::published)
                .map(product -> recommend(product, limit));
    }

    private List<Recommendation> recommend(KnownProduct product, int limit) {
        Sku sku = product.sku();
        var shelf = new Shelf(limit, List.of(sku));
        var candidates = new Candidates(purchases, Affinity.TUNED, List.of(new Anchor(sku, 1)));
        List<Sku> ranked = candidates.ranked();
        shelf.add(ranked, products.find(ranked), _ -> new Reason.BoughtTogether(sku));
        fallbacks.related(shelf, product);
        fallbacks.popular(shelf);
        return shelf.recommendations();
    }
}
