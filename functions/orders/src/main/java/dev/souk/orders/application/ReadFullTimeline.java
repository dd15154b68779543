package dev.souk.orders.application;

import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.Timeline;
import dev.souk.orders.domain.TimelineEntry;
import java.util.List;
import java.util.Optional;

/** Shows staff what happened to an order: also why its checkout was parked, and what staff did about it. */
public final class ReadFullTimeline {
    private final Orders orders;
    private final CheckoutFacts facts;
    private final Interventions interventions;

    public ReadFullTimeline(Orders orders, CheckoutFacts facts, Interventions interventions) {
        this.orders = orders;
        this.facts = facts;
        this.interventions = interventions;
    }

    /** The timeline if the order exists. */
    public Optional<List<TimelineEntry>> handle(OrderId id) {
        return orders.find(id).map(order -> Timeline.inFull(order, facts.of(id), interventions.of(id)));
    }
}
