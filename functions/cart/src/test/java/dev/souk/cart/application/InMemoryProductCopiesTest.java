package dev.souk.cart.application;

import dev.souk.cart.InMemoryProductCopies;

class InMemoryProductCopiesTest extends ProductCopiesContract {
    @Override
    protected ProductCopies copies() {
        return new InMemoryProductCopies();
    }
}
