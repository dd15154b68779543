package dev.souk.orders.application;

import dev.souk.orders.domain.Order;
import java.util.Optional;

/** Looks at an order by a link that its owner handed on. */
public final class OpenOrderLink {
    private final OrderLinks links;
    private final Orders orders;

    public OpenOrderLink(OrderLinks links, Orders orders) {
        this.links = links;
        this.orders = orders;
    }

    /** The order, unless the link was altered or has expired. */
    public Optional<Order> handle(String token) {
        return links.open(token).flatMap(orders::find);
    }
}
