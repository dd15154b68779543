package dev.souk.orders.application;

import dev.souk.orders.domain.Order;
import dev.souk.orders.domain.OrderId;

/** Finds an order that must exist, because an event or a checkout speaks of it. */
final class KnownOrder {
    private KnownOrder() {}

    /** @throws IllegalStateException when it does not exist after all */
    static Order in(Orders orders, OrderId id) {
        return orders.find(id)
                .orElseThrow(() -> new IllegalStateException("expected order %s, found none".formatted(id.value())));
    }
}
