package dev.souk.orders.application;

import dev.souk.orders.fixture.InMemoryOrders;

class InMemoryParkedCheckoutsTest extends ParkedCheckoutsContract {
    private final InMemoryOrders orders = new InMemoryOrders();

    @Override
    protected Orders orders() {
        return orders;
    }

    @Override
    protected ParkedCheckouts parked() {
        return orders.parked();
    }
}
