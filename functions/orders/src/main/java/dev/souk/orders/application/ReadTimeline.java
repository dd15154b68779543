package dev.souk.orders.application;

import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.Timeline;
import dev.souk.orders.domain.TimelineEntry;
import java.util.List;
import java.util.Optional;

/** Shows an order's owner what happened to it. */
public final class ReadTimeline {
    private final FindOrder findOrder;
    private final CheckoutFacts facts;

    public ReadTimeline(FindOrder findOrder, CheckoutFacts facts) {
        this.findOrder = findOrder;
        this.facts = facts;
    }

    /** The timeline if the order exists and is the customer's. */
    public Optional<List<TimelineEntry>> handle(OrderId id, CustomerId customer) {
        return findOrder.handle(id, customer).map(order -> Timeline.of(order, facts.of(id)));
    }
}
