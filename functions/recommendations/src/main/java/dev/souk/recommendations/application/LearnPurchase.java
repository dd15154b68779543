package dev.souk.recommendations.application;

import dev.souk.recommendations.domain.Action;
import dev.souk.recommendations.domain.Purchase;
import dev.souk.recommendations.domain.Shopper;
import dev.souk.recommendations.domain.Signal;
import java.util.List;

/** An order was confirmed: it counts for everybody's recommendations, and for its shopper's own. */
public final class LearnPurchase {
    private final CoPurchases purchases;
    private final Remember remember;

    public LearnPurchase(CoPurchases purchases, Histories histories) {
        this.purchases = purchases;
        this.remember = new Remember(histories);
    }

    /** Told again, each half is done where it was not, so a failure between them leaves nothing undone for good. */
    public void handle(Purchase purchase, Shopper shopper) {
        purchases.learn(purchase);
        List<Action> actions = purchase.skus().stream()
                .map(sku -> new Action(Signal.BOUGHT, sku, purchase.at()))
                .toList();
        remember.handle(shopper, actions);
    }
}
