package dev.souk.cart.adapter.http;

import dev.souk.kernel.Quantity;

/** How many units a shopper wants; refuses a quantity that nobody can buy, so that the reader can point at it. */
record ItemQuantityJson(int quantity) {

    /** @throws IllegalArgumentException when the quantity is out of range */
    ItemQuantityJson {
        new Quantity(quantity);
    }

    Quantity units() {
        return new Quantity(quantity);
    }
}
