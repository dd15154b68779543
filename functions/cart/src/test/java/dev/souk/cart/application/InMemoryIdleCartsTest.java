package dev.souk.cart.application;

import dev.souk.cart.InMemoryCarts;

class InMemoryIdleCartsTest extends IdleCartsContract {
    @Override
    protected Kept kept() {
        InMemoryCarts carts = new InMemoryCarts();
        return new Kept(carts, carts);
    }
}
