package dev.souk.orders.application;

import dev.souk.orders.fixture.InMemoryOrders;

class InMemoryOrdersTest extends OrdersContract {
    private final InMemoryOrders orders = new InMemoryOrders();

    @Override
    protected Orders orders() {
        return orders;
    }
}
