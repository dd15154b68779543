package dev.souk.orders.domain;

import dev.souk.kernel.Money;
import java.time.Instant;

/**
 * One line of a customer's order history.
 *
 * @param version of the order that this summarises; an older summary never replaces a newer one
 */
public record OrderSummary(
        OrderId id, CustomerId customer, OrderStatus status, Money total, Instant placedAt, long version) {
    public static OrderSummary of(Order order) {
        return new OrderSummary(
                order.id(),
                order.placing().customer(),
                order.status(),
                order.placing().purchase().total(),
                order.placedAt(),
                order.version());
    }
}
