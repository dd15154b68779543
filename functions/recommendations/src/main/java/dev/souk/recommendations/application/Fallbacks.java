package dev.souk.recommendations.application;

import dev.souk.recommendations.domain.KnownProduct;
import dev.souk.recommendations.domain.Reason;
import dev.souk.recommendations.domain.Sku;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is shown where purchases say too little: products that are alike, then what many buy. */
final class Fallbacks {
    /** So many products of a category are compared. */
    private static final int COMPARED = 200;
    /** So many of the most bought are looked up: enough that those out of stock leave some. */
    private static final int LOOKED_UP = 100;

    private final Products products;
    private final CoPurchases purchases;

    Fallbacks(Products products, CoPurchases purchases) {
        this.products = products;
        this.purchases = purchases;
    }

    void related(Shelf shelf, KnownProduct to) {
        if (shelf.isFull()) {
            return;
        }
        Map<Sku, KnownProduct> known = products.find(products.inCategory(to.category(), COMPARED));
        Map<Sku, Double> likeness = new HashMap<>();
        known.forEach((sku, product) -> likeness.put(sku, to.likeness(product)));
        shelf.add(Ranking.highestFirst(likeness), known, _ -> new Reason.Related(to.sku()));
    }

    void popular(Shelf shelf) {
        if (shelf.isFull()) {
            return;
        }
        List<Sku> most = Ranking.highestFirst(purchases.mostBought()).stream()
                .limit(LOOKED_UP)
                .toList();
        shelf.add(most, products.find(most), _ -> new Reason.Popular());
    }
}
