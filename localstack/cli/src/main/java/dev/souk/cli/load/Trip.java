package dev.souk.cli.load;

import java.util.List;
import java.util.Map;

/**
 * One shopper's trip, with whatever changes on the way.
 *
 * @param paymentToken what the shopper pays with
 * @param key the Idempotency-Key of the first try; every further one has its own
 */
record Trip(OrderJourney journey, Coupons coupons, Merges merges, Reprices reprices, String paymentToken, String key) {
    /**
     * Shops and orders.
     *
     * @param number of the order in its run, from 0
     */
    OrderJourney.Outcome shop(int number, Map<String, Integer> basket) {
        List<String> codes = coupons.of(number);
        OrderJourney.Outcome outcome;
        if (merges.has(number)) {
            Merges.Shopper shopper = merges.shopper(number);
            OrderJourney.Quoted quoted = shopper.quote(basket, codes);
            outcome = order(number, basket, quoted);
            shopper.ended(quoted, outcome);
        } else {
            outcome = order(number, basket, journey.quote(basket, codes));
        }
        return outcome;
    }

    private OrderJourney.Outcome order(int number, Map<String, Integer> basket, OrderJourney.Quoted quoted) {
        reprices.overtake(number, basket);
        Reprices.Ordered ordered = reprices.order(journey, quoted, paymentToken, key);
        coupons.ended(number, ordered.quoted(), ordered.outcome());
        return ordered.outcome();
    }
}
