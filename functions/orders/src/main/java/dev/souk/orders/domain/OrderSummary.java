package dev.souk.orders.domain;

import dev.souk.kernel.Money;
import java.time.Instant;

/**
 * One line of an order history.
 *
 * @param customer in whose history it stands: the owner's, or that of the customer whom the owner turned out to be
 * @param items how many units were ordered
 * @param version of the order that this summarises; an older summary never replaces a newer one
 */
public record OrderSummary(
        OrderId id,
        OrderNumber number,
        CustomerId customer,
        OrderStatus status,
        Money total,
        int items,
        Instant placedAt,
        long version) {
    public static OrderSummary of(Order order) {
        Purchase purchase = order.placing().purchase();
        return new OrderSummary(
                order.id(),
                order.placing().number(),
                order.placing().customer(),
                order.status(),
                purchase.total(),
                purchase.lines().stream()
                        .mapToInt(line -> line.quantity().units())
                        .sum(),
                order.placedAt(),
                order.version());
    }

    /** The same in another history. */
    public OrderSummary shownTo(CustomerId other) {
        return new OrderSummary(id, number, other, status, total, items, placedAt, version);
    }
}
