package dev.souk.orders.application;

import dev.souk.orders.fixture.InMemoryPrices;

class InMemoryPricesTest extends PricesContract {
    private final InMemoryPrices prices = new InMemoryPrices();

    @Override
    protected Prices prices() {
        return prices;
    }
}
