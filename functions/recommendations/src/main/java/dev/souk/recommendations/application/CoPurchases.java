package dev.souk.recommendations.application;

import dev.souk.recommendations.domain.Purchase;
import dev.souk.recommendations.domain.Sku;
import dev.souk.recommendations.domain.Totals;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How often what was bought, alone and together; every purchase weighs less as it ages. */
public interface CoPurchases {
    /**
     * Counts a purchase, once however often it is told, all of it or nothing.
     *
     * @return whether it was news
     */
    boolean learn(Purchase purchase);

    /**
     * Takes an order back that was counted, and refuses it when it was not yet: told in either order, it ends the same.
     * Later than 90 days after it was counted there is nothing to take back any more.
     *
     * @return whether it was news
     */
    boolean unlearn(String orderId, List<Sku> skus);

    /** What was bought together with a product, and how often; the rare may be missing where there is much. */
    Map<Sku, Double> boughtWith(Sku sku);

    /** How often each of these was bought; those never bought are left out. */
    Map<Sku, Double> bought(Collection<Sku> skus);

    /** What is bought most, and how often; the rare may be missing where there is much. */
    Map<Sku, Double> mostBought();

    Totals totals();
}
