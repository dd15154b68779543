package dev.souk.orders.application;

import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.Timeline;
import dev.souk.orders.domain.TimelineEntry;
import java.util.List;
import java.util.Optional;

/** Shows an order's owner what happened to it. */
public final class ReadTimeline {
    private final Orders orders;
    private final CheckoutFacts facts;

    public ReadTimeline(Orders orders, CheckoutFacts facts) {
        this.orders = orders;
        this.facts = facts;
    }

    /** The timeline if the order exists and is the customer's. */
    public Optional<List<TimelineEntry>> handle(OrderId id, CustomerId customer) {
        Optional<Order> own = orders.find(id).filter(order -> order.isOwnedBy(customer));
        return own.map(order -> Timeline.of(order, facts.of(id)));
    }
}
