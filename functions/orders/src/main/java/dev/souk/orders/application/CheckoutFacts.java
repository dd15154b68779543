package dev.souk.orders.application;

import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.TimelineEntry;
import java.util.List;

/** What other domains said about the checkouts of orders. */
public interface CheckoutFacts {

    /** Keeps the fact; keeping the same one again changes nothing. */
    void record(OrderId order, TimelineEntry fact);

    /**
     * Every fact about the order, oldest first.
     *
     * @throws UnreadableOrder when one of them is there but cannot be understood
     */
    List<TimelineEntry> of(OrderId order);
}
