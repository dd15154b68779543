package dev.souk.orders.application;

import dev.souk.orders.fixture.InMemoryCheckoutFacts;

class InMemoryCheckoutFactsTest extends CheckoutFactsContract {
    private final InMemoryCheckoutFacts facts = new InMemoryCheckoutFacts();

    @Override
    protected CheckoutFacts facts() {
        return facts;
    }
}
