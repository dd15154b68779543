package dev.souk.orders.application;

import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderId;
import dev.souk.orders.domain.OrderNumber;
import java.util.Optional;

/** Looks at an order as its owner, as the customer that its owner, a guest, turned out to be, or as staff. */
public final class FindOrder {
    private final Orders orders;
    private final Customers customers;

    public FindOrder(Orders orders, Customers customers) {
        this.orders = orders;
        this.customers = customers;
    }

    /** The order if it exists and is the customer's; the two kinds of absence look the same. */
    public Optional<Order> handle(OrderId id, CustomerId customer) {
        return orders.find(id).filter(order -> belongsTo(order, customer));
    }

    /** As {@link #handle}, by the number that people use. */
    public Optional<Order> withNumber(OrderNumber number, CustomerId customer) {
        return orders.withNumber(number).flatMap(id -> handle(id, customer));
    }

    /** The order if it exists, whoever it belongs to. */
    public Optional<Order> asStaff(OrderId id) {
        return orders.find(id);
    }

    private boolean belongsTo(Order order, CustomerId customer) {
        CustomerId owner = order.placing().customer();
        return owner.equals(customer)
                || (owner.isGuest()
                        && customers.linkedTo(owner).filter(customer::equals).isPresent());
    }
}
