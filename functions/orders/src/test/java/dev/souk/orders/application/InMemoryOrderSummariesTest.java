package dev.souk.orders.application;

import dev.souk.orders.fixture.InMemoryOrderSummaries;

class InMemoryOrderSummariesTest extends OrderSummariesContract {
    private final InMemoryOrderSummaries summaries = new InMemoryOrderSummaries();

    @Override
    protected OrderSummaries summaries() {
        return summaries;
    }
}
