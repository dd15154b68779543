package dev.souk.inventory.application;

import dev.souk.inventory.InventoryFixture;

class InMemoryPartsTest extends PartsContract {
    @Override
    protected InventoryFixture empty() {
        return InventoryFixture.inMemory();
    }
}
