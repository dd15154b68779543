package dev.souk.orders.application;

import dev.souk.orders.fixture.InMemoryOpenCheckouts;
import dev.souk.orders.fixture.InMemoryOrders;

class InMemoryOpenCheckoutsTest extends OpenCheckoutsContract {
    private final InMemoryOpenCheckouts open = new InMemoryOpenCheckouts();
    private final InMemoryOrders orders = new InMemoryOrders(open);

    @Override
    protected Orders orders() {
        return orders;
    }

    @Override
    protected OpenCheckouts open() {
        return open;
    }
}
