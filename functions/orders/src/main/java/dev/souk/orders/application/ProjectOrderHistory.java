package dev.souk.orders.application;

import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderSummary;

/**
 * Brings the order history up to date with one order.
 *
 * <p>It summarises the order as it is now instead of adding the event it was called for: whichever event arrives, first,
 * late or twice, the summary becomes the same.
 */
public final class ProjectOrderHistory {
    private final Orders orders;
    private final OrderSummaries summaries;

    public ProjectOrderHistory(Orders orders, OrderSummaries summaries) {
        this.orders = orders;
        this.summaries = summaries;
    }

    /** @throws IllegalStateException when there is no such order */
    public void handle(OrderId id) {
        summaries.save(OrderSummary.of(KnownOrder.in(orders, id)));
    }
}
