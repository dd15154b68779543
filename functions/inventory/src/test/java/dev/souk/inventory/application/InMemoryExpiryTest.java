package dev.souk.inventory.application;

import dev.souk.inventory.InventoryFixture;

class InMemoryExpiryTest extends ExpiryContract {
    @Override
    protected InventoryFixture empty() {
        return InventoryFixture.inMemory();
    }
}
