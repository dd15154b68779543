package dev.souk.orders.application;

import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderSummary;
import java.util.Optional;

/**
 * Brings the order history up to date with one order: its owner's, and when that is a guest who turned out to be a customer,
 * the customer's too.
 *
 * <p>It summarises the order as it is now instead of adding the event it was called for: whichever event arrives, first,
 * late or twice, the summary becomes the same.
 */
public final class ProjectOrderHistory {
    private final Orders orders;
    private final OrderSummaries summaries;
    private final Customers customers;

    public ProjectOrderHistory(Orders orders, OrderSummaries summaries, Customers customers) {
        this.orders = orders;
        this.summaries = summaries;
        this.customers = customers;
    }

    /** @throws IllegalStateException when there is no such order */
    public void handle(OrderId id) {
        Order order = KnownOrder.in(orders, id);
        OrderSummary summary = OrderSummary.of(order);
        summaries.save(summary);
        CustomerId owner = summary.customer();
        // Looked up after the write, so that a link made meanwhile is either seen here or copies what was written.
        Optional<CustomerId> customer = owner.isGuest() ? customers.linkedTo(owner) : Optional.of(owner);
        customer.filter(linked -> !linked.equals(owner)).ifPresent(linked -> summaries.save(summary.shownTo(linked)));
        if (customer.filter(customers::isForgotten).isPresent()) {
            orders.eraseAddress(id);
        }
    }
}
