package dev.souk.cart.application;

import dev.souk.cart.InMemoryCarts;

class InMemoryCartsTest extends CartsContract {
    @Override
    protected Carts carts() {
        return new InMemoryCarts();
    }
}
