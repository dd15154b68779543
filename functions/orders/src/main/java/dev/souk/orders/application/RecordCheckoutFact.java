package dev.souk.orders.application;

import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.TimelineEntry;

/** Notes what another domain says about an order's checkout. Repeating it changes nothing. */
public final class RecordCheckoutFact {
    private final CheckoutFacts facts;

    public RecordCheckoutFact(CheckoutFacts facts) {
        this.facts = facts;
    }

    public void handle(OrderId order, TimelineEntry fact) {
        facts.record(order, fact);
    }
}
