package dev.souk.orders.application;

import dev.souk.orders.domain.CustomerId;
import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderId;
import java.util.Optional;

/** Looks at an order as its owner. */
public final class FindOrder {
    private final Orders orders;

    public FindOrder(Orders orders) {
        this.orders = orders;
    }

    /** The order if it exists and is the customer's; the two kinds of absence look the same. */
    public Optional<Order> handle(OrderId id, CustomerId customer) {
        return orders.find(id).filter(order -> order.isOwnedBy(customer));
    }
}
